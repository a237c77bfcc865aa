import { operationTable } from "@vox-accounts/types/operation-table";
import { importPKCS8, SignJWT } from "jose";

export async function call({ url, credentials }, method, parameters = {}) {
  const iat = Math.floor(Date.now() / 1000) - 10;
  const token = await new SignJWT({ iss: credentials.account_id, iat, exp: iat + 600 })
    .setProtectedHeader({ alg: "RS256", kid: credentials.key_id })
    .sign(await importPKCS8(credentials.private_key, "RS256"));
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/${method}`, {
    method: "POST",
    headers,
    body: new URLSearchParams(parameters),
  });
  return response.json();
}

/** Any read of the contract that needs no parameters. */
export const [anyRead] = Object.entries(operationTable).find(
  ([, { effect, required, rules }]) => effect === "read" && !required && !rules,
);
