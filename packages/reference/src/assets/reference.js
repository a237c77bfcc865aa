// only the local server defines `localMock`
const mock = window.localMock;

Scalar.createApiReference("#reference", {
  content: window.referenceDocument,
  agent: { disabled: true },
  mcp: { disabled: true },
  telemetry: false,
  withDefaultFonts: false,
  showDeveloperTools: "never",
  hideClientButton: true,
  hideModels: true,
  hiddenClients: true,
  documentDownloadType: "none",
  hideTestRequestButton: mock === undefined,
  generateOperationSlug: ({ operationId }) => operationId,
  defaultOpenFirstTag: true,
  orderSchemaPropertiesBy: "preserve",
  ...(mock && {
    servers: [{ url: mock.url, description: "The local mock" }],
    authentication: {
      preferredSecurityScheme: mock.scheme,
      securitySchemes: { [mock.scheme]: { token: mock.token } },
    },
  }),
});
