import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, createConsumer } from "../packaging/support/consumer.ts";
import { contract } from "../support/contract.ts";

const openapiJson = join(import.meta.dirname, "../../types/openapi.json");
const NO_SCRIPTS = "--ignore-scripts";

/** A third-party generator, in the tested version. */
interface Generator {
  readonly name: string;
  readonly packages: readonly string[];
  /** The program in node_modules/.bin and its arguments. */
  readonly command: readonly string[];
  /** The generated file with the types, without its extension. */
  readonly types: string;
}

const generators: readonly Generator[] = [
  {
    name: "hey-api",
    packages: ["@hey-api/openapi-ts@0.99.0"],
    command: ["openapi-ts", "-i", "./openapi.json", "-o", "out", "--no-log-file"],
    types: "out/types.gen",
  },
  {
    name: "orval",
    packages: ["orval@8.10.0"],
    command: ["orval", "--input", "./openapi.json", "--output", "./out/api.ts", "--client=fetch"],
    types: "out/api",
  },
  {
    name: "quicktype",
    packages: ["quicktype@26.0.0"],
    command: [
      ...["quicktype", "--telemetry", "disable", "--src-lang", "schema", "--lang", "ts"],
      ...["--out", "out.ts", "openapi.json#/components/schemas/"],
    ],
    types: "out",
  },
];

describe.each(generators)("$name, given openapi.json,", ({ packages, command, types }) => {
  let consumer: Consumer;

  beforeAll(() => {
    consumer = createConsumer();
    consumer.install(NO_SCRIPTS, "typescript@5.9.3", ...packages);
    writeFileSync(join(consumer.folder, "tsconfig.json"), "{}"); // or hey-api takes one of a parent folder
    copyFileSync(openapiJson, join(consumer.folder, "openapi.json"));
    const [program = "", ...args] = command;
    consumer.run(process.execPath, join("node_modules/.bin", program), ...args);
  });

  afterAll(() => consumer?.[Symbol.dispose]());

  it("generates types", () => {
    expect(existsSync(join(consumer.folder, `${types}.ts`))).toBe(true);
  });

  it("generates TypeScript that compiles in strict mode, with a name for every answer", () => {
    const names = contract.flatMap(({ method }) => [`${method}Response`, `${method}Answer`]);
    const uses = names.map((name) => `export type Use${name} = printed.${name};`);
    const source = [`import type * as printed from "./${types}";`, ...uses].join("\n");
    expect(compile(consumer.folder, source)).toEqual({ status: 0, printed: "" });
  });

  it("generates required and optional fields as such", () => {
    const source = `import type { GetAccountInfoResponse as Answer } from "./${types}";
export const name = (answer: Answer): string => answer.result.account_name;
// @ts-expect-error a field that may be missing
export const balance = (answer: Answer): number => answer.result.balance;
`;
    expect(compile(consumer.folder, source)).toEqual({ status: 0, printed: "" });
  });
});

/** Compiles a file together with the generated types. */
function compile(folder: string, source: string): { status: number | null; printed: string } {
  writeFileSync(join(folder, "use.ts"), source);
  const options = ["--strict", "--noEmit", "--skipLibCheck", "--target", "es2022"];
  const modules = ["--module", "esnext", "--moduleResolution", "bundler"];
  const library = ["--lib", "es2022,dom,dom.iterable"];
  const files = ["use.ts", ...(existsSync(join(folder, "out/index.ts")) ? ["out/index.ts"] : [])];
  const tsc = join(folder, "node_modules/typescript/bin/tsc");
  const args = [tsc, ...options, ...modules, ...library, ...files];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return { status: run.status, printed: run.stdout + run.stderr };
}
