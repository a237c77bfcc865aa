// Does what the platform does: loads the deployed file and calls its handler with each event.
const process = require("node:process");

const [, , file, ...events] = process.argv;
import(file)
  .then(({ handler }) => Promise.all(events.map((event) => handler(JSON.parse(event)))))
  .then((answers) => console.log(JSON.stringify(answers)));
