import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Mock, startMock } from "@vox-accounts/mock";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Bundle, bundle } from "../support/bundle.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vox-live-"));
  mkdirSync(join(folder, "written"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command against a mock instead of the API, in an empty folder. */
async function runLive(mock?: Mock) {
  const file = join(folder, "credentials.json");
  if (mock) writeFileSync(file, JSON.stringify(mock.credentials), { mode: 0o600 });
  const { VOXIMPLANT_CREDENTIALS: _, ...inherited } = process.env;
  const written = join(folder, "written");
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    cwd: written,
    env: {
      ...inherited,
      TMPDIR: written,
      ...(mock && { VOXIMPLANT_CREDENTIALS: file, VOXIMPLANT_BASE_URL: mock.url }),
    },
  });
  const [printed, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, printed, errors, written: readdirSync(written) };
}

it("calls exactly the read methods, and reports nothing if the API matches the contract", async () => {
  await using mock = await startMock();
  const { code, printed, errors } = await runLive(mock);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  const readMethods = Object.entries(operationTable).filter(([, { effect }]) => effect === "read");
  expect(printed.replace(/^\d+/u, "some")).toBe(
    `some calls of ${readMethods.length} methods: 0 differ from the contract, 0 without an answer\n`,
  );
  expect([...new Set(mock.requests().map(({ method }) => method))].sort()).toEqual(
    readMethods.map(([method]) => method).sort(),
  );
});

it("reports a field that differs from the contract, and keeps no token or key", async () => {
  await using mock = await startMock({ contract: withStringCreditLimit() });
  const { code, printed, errors, written } = await runLive(mock);
  expect(code).toBe(1);
  const lines = printed.split("\n").filter((line) => line.startsWith("GetAccountInfo"));
  expect(lines).toHaveLength(2);
  for (const line of lines)
    expect(line).toMatch(
      /^GetAccountInfo +(minimal|full) +response\.body\.result\.credit_limit .* must be number$/,
    );
  expect(printed).toContain("2 differ from the contract, 0 without an answer");
  expect(written).toEqual([]);
  const secret = mock.credentials.private_key.split("\n")[1] ?? "";
  expect(secret).toHaveLength(64);
  for (const output of [printed, errors]) {
    expect(output).not.toContain(secret);
    expect(output).not.toMatch(/eyJ[\w-]+\./);
  }
});

it("distinguishes an API error from a wrong contract", async () => {
  await using mock = await startMock();
  mock.use({ error: 429 }, { method: "GetResourcePrice" });
  const { code, printed } = await runLive(mock);
  expect(printed).toMatch(/^GetResourcePrice +minimal +\(no answer to check\)/m);
  expect(code).toBe(0);
});

it("without credentials, says what it needs", async () => {
  const { code, printed, errors } = await runLive();
  expect({ code, printed }).toEqual({ code: 2, printed: "" });
  expect(errors).toContain("VOXIMPLANT_CREDENTIALS must name the credentials.json");
});

/** A bundle in which an account's credit limit may be a string, and is one. */
function withStringCreditLimit(): Bundle {
  const copy = structuredClone(bundle) as Bundle & {
    components: { schemas: { AccountInfoType: { properties: { credit_limit: object } } } };
  };
  copy.components.schemas.AccountInfoType.properties.credit_limit = { type: ["number", "string"] };
  const examples =
    copy.paths["/GetAccountInfo"]?.post.responses["200"].content["application/json"].examples;
  const success = examples?.success?.value as { result: object };
  Object.assign(success.result, { credit_limit: "a lot" });
  return copy;
}
