import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { callbackTable } from "../src/generated/callback-table.ts";
import { errorCodes } from "../src/generated/error-codes.ts";
import { operationRoles } from "../src/generated/operation-facts.ts";
import { operationTable } from "../src/generated/operation-table.ts";

const { resolve } = createRequire(import.meta.url);
const project = mkdtempSync(join(tmpdir(), "vox-consumer-"));
vi.setConfig({ testTimeout: 120_000 }); // each test starts a compiler, maybe on a busy machine
const installed = join(project, "node_modules/@vox-accounts/types");

function run(command: string, args: string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status, printed: stdout + stderr };
}

const source = `import type { AccountCallback, AccountsMethods, AddAccountParams } from "@vox-accounts/types";
import { callbackTable } from "@vox-accounts/types/callback-table";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { operationRoles } from "@vox-accounts/types/operation-facts";
import { operationTable } from "@vox-accounts/types/operation-table";
import contract from "@vox-accounts/types/openapi.json" with { type: "json" };
declare const accounts: AccountsMethods;
export const child: AddAccountParams = { account_name: "child-shop", account_email: "shop@example.com", account_password: "made-up" };
export const id: number = (await accounts.getAccountInfo()).result.account_id;
export const effect: "write" = operationTable.AddAccount.effect;
export const facts: (string | undefined)[] = [errorCodes[1]?.name, operationRoles.AddAccount[0], contract.openapi];
export const carries: true = callbackTable.min_balance.payload;
export function told(callback: AccountCallback): string | boolean | undefined {
  switch (callback.type) {
    case "min_balance": return callback.min_balance.is_repeated;
    case "sms_inbound": return callback.sms_inbound.sms_inbound.sms_body;
    // @ts-expect-error the payload of another type
    case "wire_transfer": return callback.min_balance;
    case "card_expired": return undefined;
    default: return callback.account_name;
  }
}
// @ts-expect-error a type that was not found would be any and accept anything
export const wrong: AddAccountParams = { ...child, account_nam: "x" };
// @ts-expect-error the same for a response
export const text: string = (await accounts.getAccountInfo()).result.account_id;
`;

beforeAll(() => {
  const packed = run(
    "pnpm",
    ["pack", "--pack-destination", project],
    join(import.meta.dirname, ".."),
  );
  expect(packed).toMatchObject({ status: 0 });
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz")) ?? "";
  mkdirSync(installed, { recursive: true });
  expect(
    run("tar", ["-xzf", tarball, "-C", installed, "--strip-components", "1"], project),
  ).toEqual({ status: 0, printed: "" });
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  writeFileSync(join(project, "consumer.ts"), source);
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test.each([
  ["typescript", "nodenext", "nodenext"],
  ["typescript", "esnext", "bundler"],
  ["typescript-5", "nodenext", "nodenext"],
  ["typescript-5", "esnext", "bundler"],
])(
  "the packed package compiles with %s, module %s and resolution %s, including its own declarations",
  (compiler, module, moduleResolution) => {
    const strictness = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      resolveJsonModule: true,
      noEmit: true,
    };
    const compilerOptions = {
      target: "es2022",
      lib: ["es2023"],
      types: [],
      ...strictness,
      module,
      moduleResolution,
    };
    const config = join(project, `tsconfig.${compiler}.${module}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
    const tsc = join(dirname(resolve(`${compiler}/package.json`)), "bin/tsc");
    expect(run(process.execPath, [tsc, "-p", config], project)).toEqual({ status: 0, printed: "" });
  },
);

test("the packed package can be imported, and its main entry exports only types", () => {
  writeFileSync(
    join(project, "consumer.mjs"),
    `const main = await import("@vox-accounts/types");
    const { operationTable } = await import("@vox-accounts/types/operation-table");
    const { callbackTable } = await import("@vox-accounts/types/callback-table");
    const { errorCodes } = await import("@vox-accounts/types/error-codes");
    const { operationRoles } = await import("@vox-accounts/types/operation-facts");
    console.log(JSON.stringify([main, operationTable, callbackTable, errorCodes, operationRoles].map((facts) => Object.keys(facts).length)));`,
  );
  const own = [{}, operationTable, callbackTable, errorCodes, operationRoles];
  const counts = own.map((facts) => Object.keys(facts).length);
  expect(run(process.execPath, ["consumer.mjs"], project)).toEqual({
    status: 0,
    printed: `${JSON.stringify(counts)}\n`,
  });
});

test("the package contains its build, its sources for source maps, the contract and its documents, but no tests", () => {
  const brought = readdirSync(installed).filter((file) => file !== "CHANGELOG.md"); // the first version writes it
  expect(brought.toSorted()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "openapi.json",
    "package.json",
    "src",
  ]);
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /\.test(-d)?\.ts$/.test(file))).toEqual([]);
});
