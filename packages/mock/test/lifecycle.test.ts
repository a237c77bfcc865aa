import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { startMock } from "../src/index.ts";
import { call } from "./support/call.ts";

const run = promisify(execFile);

it("starts in under 2 s, on a port of its own", async () => {
  const started = performance.now();
  await using mock = await startMock();
  expect(performance.now() - started).toBeLessThan(2000);
  expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/platform_api$/);
  expect(mock.accountId).toBe(mock.credentials.account_id);
  expect(mock.credentials.private_key).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
});

it("takes an account id, and makes other keys each time", async () => {
  await using one = await startMock({ accountId: 5 });
  await using other = await startMock({ accountId: 5 });
  expect(one.accountId).toBe(5);
  expect(one.credentials.account_id).toBe(5);
  expect(one.credentials.private_key).not.toBe(other.credentials.private_key);
});

it("takes credentials to use again, and refuses those of another account", async () => {
  await using first = await startMock({ accountId: 5 });
  const { credentials } = first;
  await using second = await startMock({ credentials });
  expect(second.accountId).toBe(5);
  expect(await call(second, "/GetAccountInfo")).toMatchObject({ status: 200, code: undefined });
  await expect(startMock({ credentials, accountId: 6 })).rejects.toThrow(/account 5/);
});

it("says that a port is taken", async () => {
  await using mock = await startMock();
  const port = Number(new URL(mock.url).port);
  await expect(startMock({ port, credentials: mock.credentials })).rejects.toThrow(`Port ${port}`);
});

it("closes once and for all, with connections open", async () => {
  const mock = await startMock();
  await call(mock, "/GetAccountInfo");
  await Promise.all([mock.close(), mock.close()]);
  await mock.close();
  await expect(call(mock, "/GetAccountInfo")).rejects.toThrow();
});

it("leaves nothing that keeps a process alive", async () => {
  const script = fileURLToPath(new URL("./support/start-and-stop.ts", import.meta.url));
  const { stdout } = await run(process.execPath, [script], { timeout: 15_000 });
  expect(stdout).toBe("200, then closed\n");
});
