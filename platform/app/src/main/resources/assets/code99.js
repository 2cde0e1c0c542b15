// Comfort only: every page works without it.
(() => {
  const search = document.getElementById("search");
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // The button names the theme that it leads to; a device in the dark starts dark.
  const button = document.querySelector("[data-theme-button]");
  if (button && document.documentElement.dataset.bsTheme === "dark") {
    button.value = "light";
    button.setAttribute("aria-label", "Light theme");
  }
})();

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => print());
}
