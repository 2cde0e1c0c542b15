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

  // Down from the search into what it found and back; Escape puts it away and keeps the place.
  const found = document.getElementById("suggestions");
  const box = search?.closest("form");
  box?.addEventListener("keydown", (event) => {
    const stops = [search, ...found.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && found.childElementCount > 0) {
      event.preventDefault();
      search.focus();
      found.replaceChildren();
    } else if (step && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
    }
  });
  box?.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) found.replaceChildren();
  });

  // A menu longer than the window shows where one is.
  const here = document.querySelector(".menu .active");
  if (here) {
    const menu = here.parentElement;
    menu.scrollLeft = here.offsetLeft - menu.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2;
  }

  // What was refused is where one goes on: in its field, or else before all of it.
  const fault = document.querySelector("main .invalid-feedback, main .alert-danger");
  if (fault) {
    const field = document.getElementById(fault.id.replace(/-fault$/, "")) ?? fault;
    if (field === fault) field.tabIndex = -1;
    field.focus();
  }

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

// A list is looked at as soon as it is chosen; the button does the same without script.
for (const form of document.querySelectorAll("form[data-sends-itself]")) {
  const drawer = form.querySelector("select[name=drawer]");
  const named = form.querySelector(".new-drawer");
  const show = () => { if (drawer && named) named.hidden = drawer.value !== ""; };
  show();
  drawer?.addEventListener("change", show);
  form.querySelector("input[type=file]")?.addEventListener("change", () => form.requestSubmit());
}
