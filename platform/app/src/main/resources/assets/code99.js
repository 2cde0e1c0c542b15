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

// A list is looked at as soon as it is chosen; the button does the same without script.
for (const form of document.querySelectorAll("form[data-sends-itself]")) {
  const drawer = form.querySelector("select[name=drawer]");
  const named = form.querySelector(".new-drawer");
  const show = () => { if (drawer && named) named.hidden = drawer.value !== ""; };
  show();
  drawer?.addEventListener("change", show);
  form.querySelector("input[type=file]")?.addEventListener("change", () => form.requestSubmit());
}
