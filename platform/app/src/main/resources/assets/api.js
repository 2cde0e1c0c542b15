// The page that browses the API: what it may do there is asked with one's own token.
(() => {
  const place = document.getElementById("api");
  SwaggerUIBundle({
    url: place.dataset.description,
    domNode: place,
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    docExpansion: "none",
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
  });
})();
