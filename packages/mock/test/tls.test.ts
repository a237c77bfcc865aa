import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { signToken } from "@vox-accounts/test-kit/keys";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, it } from "vitest";
import { startFixtureMock } from "./support/fixture-mock.ts";

const SCRIPT = `
const [url, token] = process.argv.slice(1);
const answer = await fetch(url, { headers: { authorization: "Bearer " + token } }).then((r) => r.json(), (e) => e.cause?.code);
console.log(JSON.stringify(answer));`;

async function ask(url: string, token: string, trusted: string | undefined): Promise<unknown> {
  const env = trusted === undefined ? {} : { NODE_EXTRA_CA_CERTS: trusted };
  const { stdout } = await runProgram(
    process.execPath,
    ["--input-type=module", "-e", SCRIPT, url, token],
    { env },
  );
  return JSON.parse(stdout);
}

it("serves https to clients that trust its certificate, and to no others", async () => {
  const mock = await startFixtureMock({ tls: true });
  const { certificate = "", certificateFile = "" } = mock;
  expect(mock.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/platform_api$/);
  expect(readFileSync(certificateFile, "utf8")).toBe(certificate);
  expect(statSync(dirname(certificateFile)).mode & 0o777).toBe(0o700);

  const url = `${mock.url}/GetLibrary`;
  const token = signToken(mock.credentials);
  expect(await ask(url, token, certificateFile)).toHaveProperty("result");
  expect(await ask(url.replace("127.0.0.1", "localhost"), token, certificateFile)).toHaveProperty(
    "result",
  );
  expect(await ask(url, token, undefined)).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");

  await mock.close();
  expect(existsSync(dirname(certificateFile))).toBe(false);
});

it("makes a new certificate each time, valid from a day ago to a month ahead", async () => {
  await using one = await startFixtureMock({ tls: true });
  await using other = await startFixtureMock({ tls: true, credentials: one.credentials });
  expect(one.certificate).not.toBe(other.certificate);
  const { validFromDate, validToDate, subjectAltName } = new X509Certificate(one.certificate ?? "");
  expect(Date.now() - validFromDate.getTime()).toBeGreaterThan(86_000_000);
  expect(validToDate.getTime() - Date.now()).toBeGreaterThan(20 * 86_400_000);
  expect(subjectAltName).toContain("localhost");
});

it("has no certificate without TLS", async () => {
  await using mock = await startFixtureMock();
  expect([mock.certificate, mock.certificateFile]).toEqual([undefined, undefined]);
});
