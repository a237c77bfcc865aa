import "reflect-metadata";
import { createPrivateKey } from "node:crypto";
import { NestFactory } from "@nestjs/core";
import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { mockTest } from "@vox-accounts/mock/vitest";
import { describe, expect, onTestFinished, vi } from "vitest";
import worker from "../src/recipes/cloudflare-worker.ts";
import { kmsSigner, type Signer } from "../src/recipes/kms-signer.ts";
import { AppModule, BillingService } from "../src/recipes/nestjs.ts";
import { tracing } from "../src/recipes/opentelemetry.ts";
import { environmentFor } from "./support/run-example.ts";

const test = mockTest({ state: { children: 3 } });

describe("opentelemetry", () => {
  test("creates a span for each attempt, with method, outcome and parent, without secrets", async ({
    mock,
  }) => {
    const exporter = traceInMemory();
    const auth = serviceAccount(mock.credentials);
    const accounts = createAccountsClient({ auth, baseUrl: mock.url, middleware: [tracing] });
    mock.use({ status: 503 }, { method: "GetAccountInfo", times: 1 });
    mock.use({ reset: "before-answer" }, { method: "SetAccountInfo" });

    await trace.getTracer("test").startActiveSpan("job", async (job) => {
      await accounts.getAccountInfo();
      await accounts.safe.setAccountInfo({ new_account_password: "Example-Pass-1" });
      job.end();
    });

    const spans = exporter.getFinishedSpans();
    const job = spans.find(({ name }) => name === "job");
    const attempts = spans.filter((span) => span !== job);
    const shown = ["voximplant.attempt", "voximplant.outcome", "error.type"];
    expect(
      attempts.map(({ name, attributes }) => [name, ...shown.map((key) => attributes[key])]),
    ).toEqual([
      ["Accounts GetAccountInfo", 1, "unknown", "http"],
      ["Accounts GetAccountInfo", 2, "executed", undefined],
      ["Accounts SetAccountInfo", 1, "unknown", "network"],
    ]);
    for (const { parentSpanContext } of attempts)
      expect(parentSpanContext?.spanId).toBe(job?.spanContext().spanId);
    const exported = JSON.stringify(
      spans.map(({ name, attributes, status, events }) => [name, attributes, status, events]),
    );
    expect(exported).not.toContain("Example-Pass-1");
  });
});

describe("kms-signer", () => {
  test("signs once for several calls, with a key that cannot be exported", async ({ mock }) => {
    const signer = await vaultOf(mock.credentials);
    const accounts = createAccountsClient({ auth: kmsSigner(signer), baseUrl: mock.url });
    await Promise.all([accounts.getAccountInfo(), accounts.getAccountPlans()]);
    await accounts.getAccountInfo();
    expect(signer.sign).toHaveBeenCalledTimes(1);
    expect(mock.requests().map(({ outcome }) => outcome.kind)).toEqual(Array(3).fill("answered"));
  });

  test("signs again for a child account, and after a clock correction", async ({ mock }) => {
    const signer = await vaultOf(mock.credentials);
    const accounts = createAccountsClient({ auth: kmsSigner(signer), baseUrl: mock.url });
    const [child] = (await accounts.getChildrenAccounts({ count: 1 })).result;
    const { result } = await accounts.forChild(Number(child?.account_id)).getAccountInfo();
    expect(result.account_id).toBe(child?.account_id);
    mock.use({ clock: -7200 });
    await accounts.getAccountInfo();
    expect(signer.sign).toHaveBeenCalledTimes(3);
  });

  test("signs again after the vault failed", async ({ mock }) => {
    const signer = await vaultOf(mock.credentials);
    vi.mocked(signer.sign).mockRejectedValueOnce(new Error("The vault is sealed."));
    const accounts = createAccountsClient({ auth: kmsSigner(signer), baseUrl: mock.url });
    await expect(accounts.getAccountInfo()).rejects.toMatchObject({ outcome: "not-executed" });
    expect(await accounts.getAccountInfo()).toHaveProperty("result");
  });
});

describe("nestjs", () => {
  test("injects one client into a service", async ({ mock }) => {
    using environment = environmentFor(mock);
    for (const [name, value] of Object.entries(environment.env)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
    const balance = await app.get(BillingService).balance();
    await app.close();
    expect(balance).toBe(await balanceOf(mock));
  });
});

describe("cloudflare-worker", () => {
  test("returns the balance, or a 502 without secrets if the API fails", async ({ mock }) => {
    const env = {
      VOXIMPLANT_CREDENTIALS: JSON.stringify(mock.credentials),
      VOXIMPLANT_BASE_URL: mock.url,
    };
    const get = () => worker.fetch(new Request("https://worker.example/"), env);
    const { balance, currency } = (await (await get()).json()) as Record<string, unknown>;
    expect(`${balance} ${currency}`).toBe(await balanceOf(mock));
    mock.use({ error: 100 });
    const refused = await get();
    expect(refused.status).toBe(502);
    expect(await refused.json()).toEqual({ error: expect.stringContaining("GetAccountInfo") });
  });
});

type Served = Parameters<typeof environmentFor>[0];

async function balanceOf({ credentials, url }: Served): Promise<string> {
  const accounts = createAccountsClient({ auth: serviceAccount(credentials), baseUrl: url });
  const { result } = await accounts.getAccountInfo();
  return `${result.balance} ${result.currency}`;
}

/** A key that can sign but cannot be exported, as in a vault. */
async function vaultOf({
  account_id,
  key_id,
  private_key,
}: Served["credentials"]): Promise<Signer> {
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const pkcs8 = createPrivateKey(private_key).export({ type: "pkcs8", format: "der" });
  const key = await crypto.subtle.importKey("pkcs8", new Uint8Array(pkcs8), algorithm, false, [
    "sign",
  ]);
  const sign = vi.fn((data: Uint8Array<ArrayBuffer>) => crypto.subtle.sign(algorithm, key, data));
  return { accountId: account_id, keyId: key_id, sign };
}

/** Collects the spans of the running test. */
function traceInMemory(): InMemorySpanExporter {
  const exporter = new InMemorySpanExporter();
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  onTestFinished(() => {
    trace.disable();
    context.disable();
  });
  return exporter;
}
