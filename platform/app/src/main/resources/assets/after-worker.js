// Without a signal, what the form's page laid aside is shown instead; with one, nothing changes.
const SHELF = "code99-after";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  const ours = address.origin === location.origin && event.request.method === "GET";
  const kept = address.pathname.startsWith("/assets/") || /^\/files\/[^/]+\/after$/.test(address.pathname);
  if (ours && kept) {
    event.respondWith(
      fetch(event.request).catch(async (offline) => {
        const shelf = await caches.open(SHELF);
        const page = await shelf.match(address.pathname, { ignoreVary: true });
        if (page) return page;
        throw offline;
      }),
    );
  }
});
