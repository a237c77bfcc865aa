import { execFile } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { startMock } from "../src/index.ts";
import { sign } from "./support/sign.ts";

const run = promisify(execFile);
const SCRIPT = `
const [url, token] = process.argv.slice(1);
const answer = await fetch(url, { headers: { authorization: "Bearer " + token } }).then((r) => r.json(), (e) => e.cause?.code);
console.log(JSON.stringify(answer));`;

async function ask(url: string, token: string, trusted: string | undefined): Promise<unknown> {
  const env = { ...process.env, ...(trusted === undefined ? {} : { NODE_EXTRA_CA_CERTS: trusted }) };
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", SCRIPT, url, token], { env });
  return JSON.parse(stdout);
}

it("serves https to those who trust its certificate, and to nobody else", async () => {
  const mock = await startMock({ tls: true });
  const { certificate = "", certificateFile = "" } = mock;
  expect(mock.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/platform_api$/);
  expect(readFileSync(certificateFile, "utf8")).toBe(certificate);
  expect(statSync(dirname(certificateFile)).mode & 0o777).toBe(0o700);

  const url = `${mock.url}/GetAccountInfo`;
  const token = await sign(mock.credentials);
  expect(await ask(url, token, certificateFile)).toHaveProperty("result");
  expect(await ask(url.replace("127.0.0.1", "localhost"), token, certificateFile)).toHaveProperty("result");
  expect(await ask(url, token, undefined)).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");

  await mock.close();
  expect(existsSync(dirname(certificateFile))).toBe(false);
});

it("makes another certificate each time, good for a day back and a month ahead", async () => {
  await using one = await startMock({ tls: true });
  await using other = await startMock({ tls: true, credentials: one.credentials });
  expect(one.certificate).not.toBe(other.certificate);
  const { validFromDate, validToDate, subjectAltName } = new X509Certificate(one.certificate ?? "");
  expect(Date.now() - validFromDate.getTime()).toBeGreaterThan(86_000_000);
  expect(validToDate.getTime() - Date.now()).toBeGreaterThan(20 * 86_400_000);
  expect(subjectAltName).toContain("localhost");
});

it("has none without TLS", async () => {
  await using mock = await startMock();
  expect([mock.certificate, mock.certificateFile]).toEqual([undefined, undefined]);
});
