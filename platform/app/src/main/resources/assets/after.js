// Keeps what is typed on the phone until the house has it. Without this script the form is a plain form.
(() => {
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const place = `code99.${form.dataset.draft}`;
  const said = document.getElementById("kept");
  const RETRY = 20000;
  const SHELF = "code99-after";
  let sending = false;

  const fields = () =>
    [...new FormData(form).entries()].filter(([name]) => name !== "_csrf");
  const read = () => JSON.parse(localStorage.getItem(place) || "null");
  const keep = (waiting) =>
    localStorage.setItem(place, JSON.stringify({ fields: fields(), waiting }));
  const tell = (words) => {
    said.textContent = words;
    said.hidden = words === "";
  };

  const restore = (draft) => {
    for (const box of form.querySelectorAll("input[type=checkbox], input[type=radio]")) {
      box.checked = draft.fields.some(([name, value]) => name === box.name && value === box.value);
    }
    for (const [name, value] of draft.fields) {
      const field = form.elements[name];
      if (field && field.type !== "checkbox" && field.type !== "radio" && "value" in field && !(field instanceof RadioNodeList)) {
        field.value = value;
      }
    }
  };

  // The key of the note goes with it each time, so however often it is sent it is stored once.
  const send = async () => {
    if (sending) return;
    sending = true;
    tell("Sending...");
    try {
      const answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams([...new FormData(form).entries()]),
        redirect: "manual",
      });
      if (answer.ok) {
        localStorage.removeItem(place);
        location.assign(form.getAttribute("action"));
        return;
      }
      const signIn = answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;
      tell(
        signIn
          ? "Kept on this phone. You are signed out: sign in again, open this page, and it goes."
          : "Kept on this phone. The house could not take it just now, and is asked again.",
      );
    } catch {
      tell("Kept on this phone. Goes when you have signal.");
    } finally {
      sending = false;
    }
  };
  const sendWaiting = () => {
    if (read()?.waiting) send();
  };

  const draft = read();
  if (draft) {
    restore(draft);
    tell(draft.waiting ? "Kept on this phone. Goes when you have signal." : "What you wrote is still here, kept on this phone.");
  }
  form.addEventListener("input", () => {
    keep(read()?.waiting ?? false);
    if (!navigator.onLine) tell("Kept on this phone. Goes when you have signal.");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(true);
    send();
  });
  addEventListener("online", sendWaiting);
  setInterval(sendWaiting, RETRY);
  sendWaiting();

  // The page and what it needs are laid aside, so that the tab can be reloaded without a signal.
  if ("serviceWorker" in navigator && "caches" in window && navigator.onLine) {
    const needed = [...document.querySelectorAll("link[rel=stylesheet], script[src], link[rel=icon]")].map(
      (part) => new URL(part.src || part.href).pathname,
    );
    navigator.serviceWorker
      .register("/after-worker.js", { scope: "/files/" })
      .then(() => caches.open(SHELF))
      .then((shelf) => shelf.addAll([location.pathname, ...needed]))
      .then(() => form.setAttribute("data-laid-aside", ""))
      .catch((why) => console.info("This page cannot be reloaded without a signal.", why));
  }
})();
