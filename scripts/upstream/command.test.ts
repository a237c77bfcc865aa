import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest, type TemporaryFolder } from "@vox-accounts/test-kit/folders";
import { runHere } from "@vox-accounts/test-kit/programs";
import { serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { lintContract } from "../lint/lint-contract.ts";
import type { ClientFile } from "./client/interfaces.ts";
import { runUpstream } from "./command.ts";
import { changedClient, libraryClient } from "./fixtures/library-client.ts";
import { registryWith } from "./fixtures/registry.ts";

const readmeFile = join(import.meta.dirname, "../../spec/README.md");
const pageFile = join(import.meta.dirname, "fixtures/list-members.md");
const page = readFileSync(pageFile, "utf8");
const withShelf = page.replace(
  "        - name: Authorization\n",
  "        - name: shelf\n          in: query\n          schema:\n            type: integer\n$&",
);

describe("the exit code is", () => {
  test("0: nothing is new", async () => {
    const run = await upstream(specFolder(), [pageFile]);
    expect(run, run.stderr).toMatchObject({ code: 0 });
    expect(run.stdout).toContain("0 new, 0 stale");
  });

  test("1: the vendor added something", async () => {
    const folder = specFolder();
    folder.write({ "page.md": withShelf });
    const run = await upstream(folder, [join(folder.path, "page.md")]);
    expect(run.code, run.stderr).toBe(1);
    expect(run.stdout).toMatch(
      /The vendor added:\n {4}ListMembers request shelf: integer \(page.md:\d+\)/u,
    );
  });

  test("1: a known difference no longer occurs", async () => {
    const gone = { side: "request", names: ["gone"], verdict: "vendor-added", reason: "Unclear." };
    const folder = specFolder([{ source: "reference", methods: ["ListMembers"], ...gone }]);
    const run = await upstream(folder, [pageFile]);
    expect(run).toMatchObject({ code: 1, stdout: expect.stringContaining("Unclear.") });
  });

  test("2: a source cannot be read, and the others are reported anyway", async () => {
    const run = await upstream(specFolder(), ["missing.md", pageFile]);
    expect(run.code).toBe(2);
    expect(run.stdout).toContain("0 new, 0 stale");
    expect(run.stdout).toContain("cannot be read: missing.md: expected an https address, a file");
  });

  test("2: an option is unknown", async () => {
    const run = await upstream(specFolder(), ["--jsn"]);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("--jsn") });
  });
});

test("--json prints one object with a verdict and a source for everything", async () => {
  const folder = specFolder();
  folder.write({ "page.md": withShelf });
  const run = await upstream(folder, [join(folder.path, "page.md"), "--json"]);
  const { reports, unreadable } = JSON.parse(run.stdout);
  expect(unreadable).toEqual([]);
  expect(reports[0].findings).toContainEqual({
    ...{ verdict: "vendor-added", method: "ListMembers", side: "request", name: "shelf" },
    ...{ vendor: "integer", source: expect.stringMatching(/^page\.md:\d+$/u) },
  });
  expect(reports[0].findings).toContainEqual(
    expect.objectContaining({ verdict: "agrees", name: "order_by", source: expect.any(String) }),
  );
});

test("--markdown escapes the vendor's text, so that it has no effect in an issue", async () => {
  const folder = specFolder();
  folder.write({ "page.md": withShelf.replace("name: shelf", "name: '`@somebody` #1'") });
  const run = await upstream(folder, [join(folder.path, "page.md"), "--markdown"]);
  expect(run.stdout).toContain("- [ ] `ListMembers request '@somebody' #1: integer");
});

test("without arguments, the watched sources are checked: a page and a package", async () => {
  const folder = specFolder(otherMethods);
  await registryWith({ files: libraryClient });
  const pages = await serve((response) => response.end(page));
  const address = `${pages.origin}/list-members.md`;
  folder.write({
    "upstream/watched.yaml": stringify([
      { source: address, key: "board" },
      { source: "npm:library-client@latest", key: "client-{version}" },
    ]),
  });
  const run = await upstream(folder, []);
  expect(run, run.stdout + run.stderr).toMatchObject({ code: 0 });
  expect(run.stdout).toContain(address);
  expect(run.stdout).toMatch(/library-client 1\.2\.3: \d+ agree, \d+ known differences, 0 new/u);
});

test("--against compares two editions of a source", async () => {
  const folder = specFolder();
  const older = changedClient("  minBalance?: number;\n", "");
  writeClient(folder, "old", older);
  writeClient(folder, "new", libraryClient);
  const run = await upstream(folder, [
    join(folder.path, "new"),
    "--against",
    join(folder.path, "old"),
  ]);
  expect(run.code, run.stderr).toBe(1);
  expect(run.stdout).toContain("0 known differences, 1 new");
  expect(run.stdout).toContain("ListMembers request min_balance: number (Interfaces.ts:");
});

describe("--write", () => {
  const added = withShelf
    .replace(
      "        postcode:\n          type: string\n",
      "$&        country:\n          type: string\n",
    )
    .replace("        balance:\n", "        card_token:\n          type: string\n$&");

  test("drafts parameters and fields with their source and an example", async () => {
    const folder = specFolder();
    folder.write({ "page.md": added });
    const run = await upstream(folder, [join(folder.path, "page.md"), "--write", "--key", "board"]);
    expect(run.code, run.stderr).toBe(1);
    const method = yamlIn(folder, "methods/ListMembers.yaml").post;
    const line = added.split("\n").indexOf("        - name: shelf") + 1;
    expect(method.parameters.at(-1)).toEqual({
      ...{ name: "shelf", in: "query", description: "", "x-sources": [`board:${line}`] },
      schema: { type: "integer" },
    });
    expect(method["x-request-examples"].full.params).toHaveProperty("shelf", 1);
    expect(yamlIn(folder, "schemas/Address.yaml").properties).toHaveProperty("country");
    expect(yamlIn(folder, "schemas/Member.yaml").properties.card_token).toMatchObject({
      ...{ type: "string", "x-sensitive": true },
    });
    const answers = method.responses["200"].content["application/json"].examples;
    expect(answers.success.value.result[0]).toMatchObject({
      ...{ card_token: "example", address: { country: "example" } },
    });
  });

  test("puts form parameters in the form, and declares a new source", async () => {
    const folder = specFolder();
    folder.write({ "form.yaml": stringify(formDocument) });
    const run = await upstream(folder, [join(folder.path, "form.yaml"), "--write"]);
    expect(run.stderr).toContain("drafted AddMember request shelf_ids");
    const { requestBody, "x-request-examples": examples } = yamlIn(
      folder,
      "methods/AddMember.yaml",
    ).post;
    const form = requestBody.content["application/x-www-form-urlencoded"].schema;
    expect(form.properties).toHaveProperty("shelf_ids", {
      ...{ description: "", $ref: "../schemas/IntegerList.yaml" },
      "x-sources": [expect.stringMatching(/^form:\d+$/u)],
    });
    expect(examples.full.params).toHaveProperty("shelf_ids", [1]);
    expect(yamlIn(folder, "openapi.yaml")["x-source-keys"]).toHaveProperty("form");
  });

  test("leaves new methods and conflicts to people", async () => {
    const folder = specFolder();
    const other = page.replace("/ListMembers:", "/ListPets:").replace("default: 20", "default: 50");
    folder.write({ "page.md": other });
    const run = await upstream(folder, [join(folder.path, "page.md"), "--write"]);
    expect(run.stderr).toBe("by hand: the method ListPets\n");
  });

  test("leaves callbacks to people", async () => {
    const folder = specFolder();
    const [before, after] = ["  reminder: number;", "  reminder: number;\n  fee: number;"];
    writeClient(folder, "new", changedClient(before, after));
    const run = await upstream(folder, [join(folder.path, "new"), "--write"]);
    expect(run.stdout).toContain("callbacks answer callbacks[].loan_overdue.fee: number");
    expect(run.stderr).toBe("by hand: callbacks[].loan_overdue.fee, in callbacks/\n");
  });

  test("does not change any other line of the contract", async () => {
    const folder = specFolder();
    folder.write({ "page.md": withShelf });
    await upstream(folder, [join(folder.path, "page.md"), "--write", "--key", "board"]);
    const read = (root: string) => readFileSync(join(root, "methods/ListMembers.yaml"), "utf8");
    const before = new Set(read(fixtureFolder).split("\n"));
    const others = read(folder.path)
      .split("\n")
      .filter((one) => !before.has(one));
    expect(others.join("\n")).toMatch(
      /^ {4}- name: shelf\n.*# TODO: describe.*\n.*\n.*\n {8}shelf: 1$/u,
    );
  });

  test("writes a draft that agrees with the source, and that the lint rejects until it has a description", async () => {
    const folder = specFolder();
    folder.write({ "page.md": added });
    await upstream(folder, [join(folder.path, "page.md"), "--write", "--key", "board"]);
    expect((await upstream(folder, [join(folder.path, "page.md")])).stdout).toContain(
      "0 new, 0 stale",
    );
    const problems = await lintContract(folder.path, { readmeFile });
    const problemTexts = problems.map(({ what }) => what).join("\n");
    expect(problemTexts).toContain("the field country has no description of its own");
    expect(problemTexts).toContain("shelf has no description");
    expect(problemTexts, "other methods that share a schema show its new field").not.toContain(
      "no success example",
    );
  });
});

const formSchema = {
  type: "object",
  properties: { shelf_ids: { type: "array", items: { type: "integer" } } },
};

const formDocument = {
  openapi: "3.1.0",
  paths: {
    "/AddMember": {
      post: {
        requestBody: { content: { "multipart/form-data": { schema: formSchema } } },
        responses: {},
      },
    },
  },
};

const otherMethods = [
  {
    ...{ source: "client", verdict: "only-ours", reason: "The client is small." },
    methods: Object.keys(yamlAt(join(fixtureFolder, "openapi.yaml")).paths)
      .map((path) => path.slice(1))
      .filter((name) => name !== "ListMembers"),
  },
];

/** A copy of the fixture contract for changes. */
function specFolder(known: readonly object[] = []): TemporaryFolder {
  const folder = folderForTest();
  cpSync(fixtureFolder, folder.path, { recursive: true });
  folder.write({
    "upstream/known-differences.yaml": stringify(known),
    "upstream/watched.yaml": "[]",
  });
  return folder;
}

function upstream(folder: TemporaryFolder, args: readonly string[]) {
  return runHere((output) => runUpstream([...args, "--spec", folder.path], output));
}

function writeClient(folder: TemporaryFolder, name: string, files: readonly ClientFile[]): void {
  folder.write(Object.fromEntries(files.map((one) => [`${name}/src/${one.name}`, one.text])));
}

function yamlIn(folder: TemporaryFolder, file: string) {
  return yamlAt(join(folder.path, file));
}

function yamlAt(file: string) {
  return parse(readFileSync(file, "utf8"));
}
