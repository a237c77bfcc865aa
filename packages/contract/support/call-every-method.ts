import { generateKeyPairSync } from "node:crypto";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { callMethod } from "./call-method.ts";
import { contract } from "./contract.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const credentials = {
  account_id: 1000001,
  key_id: "11111111-2222-4333-8444-555555555555",
  private_key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
};
const client = createAccountsClient({
  auth: serviceAccount(credentials),
  baseUrl: process.argv[2],
});

const answers: [method: string, answer: object][] = [];
for (const { method, requests } of contract)
  answers.push([method, await callMethod(client, method, requests.minimal ?? {})]);
console.log(JSON.stringify(Object.fromEntries(answers)));
