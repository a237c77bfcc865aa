import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";
import { steeringCodes } from "@vox-accounts/types/operation-table";
import { expect, it, onTestFinished, vi } from "vitest";
import { member, root } from "./support/example-files.ts";
import { environmentFor } from "./support/run-example.ts";

const timeoutMs = 25_000; // generous, for busy machines
const file = join(root, member, "src/recipes/balance-watch.ts");

it("warns once when the balance falls, continues after failures, and ends on Ctrl-C", async () => {
  await using mock = await startMock({ state: { balance: 4 } });
  const accounts = createAccountsClient({
    auth: serviceAccount(mock.credentials),
    baseUrl: mock.url,
  });
  await accounts.setAccountInfo({ min_balance_to_notify: 2 });
  const checks = () => mock.requests({ method: "GetAccountInfo" }).length;

  using environment = environmentFor(mock);
  const env = { ...process.env, ...environment.env, WATCH_EVERY_MS: "20" };
  const watch = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void watch.kill("SIGKILL"));
  let printed = "";
  watch.stdout.on("data", (chunk) => (printed += chunk));

  await vi.waitUntil(() => checks() > 2, timeoutMs);
  expect(printed).toBe("");
  await accounts.chargeAccount({ phone_id: 1 });
  await vi.waitUntil(() => printed !== "", timeoutMs);
  mock.use({ truncate: true }, { times: 1 });
  const [later = 0] = steeringCodes.later;
  mock.use({ error: later }, { times: 5 }); // more than one check retries
  const before = checks();
  await vi.waitUntil(() => checks() > before + 8, timeoutMs);
  watch.kill("SIGINT");
  expect((await once(watch, "exit"))[0]).toBe(0);
  const { result } = await accounts.getAccountInfo();
  expect(printed).toBe(`Top up: ${result.balance} ${result.currency} left, below 2.\n`);
});

it("exits if it cannot check the balance, for example without credentials", async () => {
  const watch = spawn(process.execPath, [file], {
    env: { ...process.env, VOXIMPLANT_CREDENTIALS: "nowhere.json", WATCH_EVERY_MS: "20" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void watch.kill("SIGKILL"));
  expect((await once(watch, "exit"))[0]).toBe(1);
});
