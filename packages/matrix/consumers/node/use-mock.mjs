import { startMock } from "@vox-accounts/mock";
import { importPKCS8, SignJWT } from "jose";

const sample = async (mock, method, init = {}) => {
  const { account_id, key_id, private_key } = mock.credentials;
  const token = new SignJWT({ iss: account_id })
    .setProtectedHeader({ alg: "RS256", kid: key_id })
    .setIssuedAt();
  const authorization = `Bearer ${await token.setExpirationTime("5m").sign(await importPKCS8(private_key, "RS256"))}`;
  return (
    await fetch(`${mock.url}/${method}`, { ...init, headers: { authorization, ...init.headers } })
  ).json();
};

const began = performance.now();
const mock = await startMock({ state: true });
const ms = Math.round(performance.now() - began);
const body = new FormData();
body.set("count", "2");
const answers = {
  info: (await sample(mock, "GetAccountInfo")).result.account_id,
  children: (await sample(mock, "GetChildrenAccounts", { method: "POST", body })).result.length,
  refused: (await sample(mock, "GetAccountInfo?nothing=1")).error.code,
  dynamic: Object.keys(
    await sample(mock, "GetAvailablePlans", { headers: { prefer: "dynamic=true" } }),
  ),
};
await mock.close();
const secure = await startMock({ tls: true });
await secure.close();
console.log(JSON.stringify({ ...answers, tls: secure.url.startsWith("https:"), ms }));
