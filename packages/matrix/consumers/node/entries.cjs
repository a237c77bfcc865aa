const process = require("node:process");
const useEntries = require("./use-entries.cjs");

const entries = {
  client: require("@vox-accounts/client"),
  callbacks: require("@vox-accounts/client/callbacks"),
  errors: require("@vox-accounts/client/errors"),
  node: require("@vox-accounts/client/node"),
  openapiFetch: require("@vox-accounts/client/openapi-fetch"),
  testing: require("@vox-accounts/client/testing"),
  table: require("@vox-accounts/types/operation-table"),
  callbackTable: require("@vox-accounts/types/callback-table"),
  facts: require("@vox-accounts/types/operation-facts"),
  codes: require("@vox-accounts/types/error-codes"),
  contract: require("@vox-accounts/types/openapi.json"),
};
useEntries(entries, process.argv[2]).then((result) => console.log(JSON.stringify(result)));
