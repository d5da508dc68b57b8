// Shows the contract this service is built against; asks nothing outside of it.
window.addEventListener('load', () => {
  const key = document.getElementById('swagger-ui').dataset.apiKey;
  const ui = SwaggerUIBundle({
    url: '/openapi.yaml',
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    displayRequestDuration: true,
    defaultModelsExpandDepth: 0,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    onComplete: () => {
      if (key) { // the sandbox's
        ui.preauthorizeApiKey('apiKey', key);
      }
    },
  });
});
