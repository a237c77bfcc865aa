// Does what the platform does: loads the deployed file and calls its handler.
const process = require("node:process");

import(process.argv[2])
  .then(async ({ handler }) => [await handler({}), await handler({ plan: "none" })])
  .then((answers) => console.log(JSON.stringify(answers)));
