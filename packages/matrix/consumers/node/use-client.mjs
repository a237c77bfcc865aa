import { readFile } from "node:fs/promises";
import process from "node:process";
import { chargeOnKeptSocket, tryClient } from "./try-client.mjs";

const [, , baseUrl, closedUrl] = process.argv;
const credentials = JSON.parse(await readFile("credentials.json", "utf8"));
const result = await tryClient({ baseUrl, closedUrl, credentials });
const kept = [];
for (const reset of ["before-request", "before-answer", "during-body"]) {
  kept.push(await chargeOnKeptSocket({ baseUrl, credentials, reset }));
}
console.log(JSON.stringify({ ...result, kept }));
