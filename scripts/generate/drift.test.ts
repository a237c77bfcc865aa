import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { root } from "../boot/root.ts";
import { outputs } from "./outputs.ts";

const specFolder = join(root, "spec");
const typesFolder = join(root, "packages/types");
const generatedMembers = [
  { member: "packages/types", source: "spec" },
  { member: "packages/test-kit", source: "packages/test-kit/contract" },
];
const scratch: string[] = [];

afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function copyOfSpec(change: { file: string; from: string; to: string }): string {
  const folder = mkdtempSync(join(tmpdir(), "vox-spec-"));
  scratch.push(folder);
  cpSync(specFolder, folder, {
    recursive: true,
    filter: (path) => !["node_modules", ".turbo", ".report"].includes(basename(path)),
  });
  const file = join(folder, change.file);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(change.from);
  writeFileSync(file, text.replace(change.from, change.to));
  return folder;
}

async function drift(spec: string, types = typesFolder, source = "spec"): Promise<string[]> {
  const { files } = await outputs(spec, source);
  const committed = (path: string) => (existsSync(join(types, path)) ? readFileSync(join(types, path), "utf8") : undefined);
  const stale = [...files].filter(([path, text]) => committed(path) !== text).map(([path]) => path);
  const extra = readdirSync(join(types, "src/generated"))
    .map((name) => `src/generated/${name}`)
    .filter((path) => !files.has(path));
  return [...stale, ...extra];
}

test.each(generatedMembers)("what is committed in $member is what $source gives", async ({ member, source }) => {
  const stale = await drift(join(root, source), join(root, member), source);
  expect(stale, `These files of ${member} do not fit ${source}: run pnpm generate.`).toEqual([]);
});

test("a renamed parameter shows as drift in every file that knows parameters", async () => {
  const spec = copyOfSpec({
    file: "methods/GetAccountInfo.yaml",
    from: "- name: return_live_balance",
    to: "- name: return_current_balance",
  });
  const stale = ["openapi.json", "src/generated/openapi.ts", "src/generated/methods.ts", "src/generated/operation-table.ts"];
  expect(await drift(spec)).toEqual(expect.arrayContaining(stale));
});

test("a reworded hint shows as drift in the error codes", async () => {
  const spec = copyOfSpec({ file: "errors.yaml", from: "Sign a new token with a correct clock.", to: "Sign anew." });
  expect(await drift(spec)).toContain("src/generated/error-codes.ts");
});

test("a file that is gone and one that nothing makes show as drift", async () => {
  const types = mkdtempSync(join(tmpdir(), "vox-types-"));
  scratch.push(types);
  cpSync(join(typesFolder, "src/generated"), join(types, "src/generated"), { recursive: true });
  writeFileSync(join(types, "src/generated/left-over.ts"), "export {};\n");
  expect(await drift(specFolder, types)).toEqual(expect.arrayContaining(["openapi.json", "src/generated/left-over.ts"]));
});

test("the same contract gives the same bytes each time", async () => {
  const [one, two] = [await outputs(specFolder, "spec"), await outputs(specFolder, "spec")];
  expect([...two.files]).toEqual([...one.files]);
});

test("a reference to a file that is not there is refused, with the file that has it", async () => {
  const spec = copyOfSpec({
    file: "methods/GetAccountInfo.yaml",
    from: "../schemas/AccountInfoType.yaml",
    to: "../schemas/Gone.yaml",
  });
  await expect(outputs(spec, "spec")).rejects.toThrow(/The contract does not bundle:\n.*GetAccountInfo\.yaml/);
});
