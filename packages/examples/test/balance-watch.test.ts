import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";
import { steeringCodes } from "@vox-accounts/types/operation-table";
import { expect, it, onTestFinished, vi } from "vitest";
import { member, root } from "./support/example-files.ts";
import { environmentFor } from "./support/run-example.ts";

const patienceMs = 25_000; // a busy machine is no failure
const file = join(root, member, "src/recipes/balance-watch.ts");

it("warns once when money runs out, goes on after a failure, and ends with Ctrl-C", async () => {
  await using mock = await startMock({ state: { balance: 4 } });
  const accounts = createAccountsClient({
    auth: serviceAccount(mock.credentials),
    baseUrl: mock.url,
  });
  await accounts.setAccountInfo({ min_balance_to_notify: 2 });
  const looks = () => mock.requests({ method: "GetAccountInfo" }).length;

  using environment = environmentFor(mock);
  const env = { ...process.env, ...environment.env, WATCH_EVERY_MS: "20" };
  const watch = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void watch.kill("SIGKILL"));
  let printed = "";
  watch.stdout.on("data", (chunk) => (printed += chunk));

  await vi.waitUntil(() => looks() > 2, patienceMs);
  expect(printed).toBe("");
  await accounts.chargeAccount({ phone_id: 1 });
  await vi.waitUntil(() => printed !== "", patienceMs);
  mock.use({ truncate: true }, { times: 1 });
  const [later = 0] = steeringCodes.later;
  mock.use({ error: later }, { times: 5 }); // more than one look tries again
  const before = looks();
  await vi.waitUntil(() => looks() > before + 8, patienceMs);
  watch.kill("SIGINT");
  expect((await once(watch, "exit"))[0]).toBe(0);
  const { result } = await accounts.getAccountInfo();
  expect(printed).toBe(`Top up: ${result.balance} ${result.currency} left, under 2.\n`);
});

it("ends by itself where nothing can be looked up, such as without credentials", async () => {
  const watch = spawn(process.execPath, [file], {
    env: { ...process.env, VOXIMPLANT_CREDENTIALS: "nowhere.json", WATCH_EVERY_MS: "20" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void watch.kill("SIGKILL"));
  expect((await once(watch, "exit"))[0]).toBe(1);
});
