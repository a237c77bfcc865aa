import { fileURLToPath } from "node:url";
import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, it } from "vitest";
import { startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

it("starts in under 2 s, on a free port", async () => {
  const started = performance.now();
  await using mock = await startMock({ contract: fixtureDocument });
  expect(performance.now() - started).toBeLessThan(2000);
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/platform_api$/);
  expect(mock.accountId).toBe(mock.credentials.account_id);
  expect(mock.credentials.private_key).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
});

it("accepts an account id and makes a new key each time", async () => {
  await using one = await startMock({ contract: fixtureDocument, accountId: 5 });
  await using other = await startMock({ contract: fixtureDocument, accountId: 5 });
  expect(one.accountId).toBe(5);
  expect(one.credentials.account_id).toBe(5);
  expect(one.credentials.private_key).not.toBe(other.credentials.private_key);
});

it("accepts existing credentials, unless they are of another account", async () => {
  await using first = await startFixtureMock({ accountId: 5 });
  const { credentials } = first;
  await using second = await startFixtureMock({ credentials });
  expect(second.accountId).toBe(5);
  expect(await call(second, "/GetLibrary")).toMatchObject({ status: 200, code: undefined });
  await expect(startFixtureMock({ credentials, accountId: 6 })).rejects.toThrow(/account 5/);
});

it("fails with the port in the message if it is taken", async () => {
  await using mock = await startFixtureMock();
  const port = Number(new URL(mock.url).port);
  await expect(startFixtureMock({ port, credentials: mock.credentials })).rejects.toThrow(
    `Port ${port}`,
  );
});

it("closes despite open connections, and when called twice", async () => {
  const mock = await startFixtureMock();
  await call(mock, "/GetLibrary");
  await Promise.all([mock.close(), mock.close()]);
  await mock.close();
  await expect(call(mock, "/GetLibrary")).rejects.toThrow();
});

it("lets the process exit once it is closed", async () => {
  const script = fileURLToPath(new URL("./support/start-and-stop.ts", import.meta.url));
  const run = await runProgram(process.execPath, [script], { timeoutMs: 15_000 });
  expect(run).toMatchObject({ code: 0, stdout: "200, then closed\n" });
});
