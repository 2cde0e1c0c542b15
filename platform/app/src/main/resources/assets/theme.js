// The theme before the first paint: what was chosen, else what the device prefers.
(() => {
  const root = document.documentElement;
  if (root.dataset.themeChoice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches) {
    root.dataset.bsTheme = "dark";
  }
})();
