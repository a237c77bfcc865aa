import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchContract } from "./watch.ts";

vi.setConfig({ testTimeout: 60_000 }); // a busy machine may be slow

/** Watches a copy of the fixture contract. */
function watching() {
  const [contract, member] = [folderForTest(), folderForTest()];
  cpSync(fixtureFolder, contract.path, { recursive: true });
  const said: string[] = [];
  const job = { contractFolder: contract.path, memberFolder: member.path };
  onTestFinished(watchContract(job, (line) => said.push(line)));
  const file = join(contract.path, "methods/BuyBooks.yaml");
  const types = () => readFileSync(join(member.path, "src/generated/methods.ts"), "utf8");
  return {
    types,
    /** Saves the file with one text replaced. */
    save(before: string, after: string) {
      writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
    },
    /** Saves like editors that write a temporary file and then rename it. */
    replace(before: string, after: string) {
      const beside = `${file}~`;
      writeFileSync(beside, readFileSync(file, "utf8").replace(before, after));
      renameSync(beside, file);
    },
    /** Waits until the types contain a text. */
    async generated(text: string) {
      await vi.waitFor(() => expect(types()).toContain(text), 30_000);
    },
    /** Waits for a new message. */
    async hear(message: RegExp) {
      const known = said.length;
      await vi.waitFor(() => expect(said.slice(known).join("\n")).toMatch(message), 30_000);
    },
  };
}

test("a file that an editor replaces is picked up every time", async () => {
  const { replace, generated, hear } = watching();
  await hear(/up to date/u);
  for (const [before, after] of [
    ["Buy books.", "Buy one book."],
    ["Buy one book.", "Buy two books."],
    ["Buy two books.", "Buy three books."],
  ] as const) {
    replace(before, after);
    await generated(after);
  }
});

test("a save is picked up, a broken one is reported, and the next valid one recovers", async () => {
  const { types, save, generated, hear } = watching();
  await generated("Buy books.");

  save("summary: Buy books.", "summary: Buy many books.");
  await generated("Buy many books.");

  save("x-effect: money", "x-effect: monney");
  await hear(/BuyBooks\.yaml:\d+:\d+: .*"monney"; write one of read, write, money/u);
  expect(types()).toContain("Buy many books.");

  save("x-effect: monney", "x-effect: [money");
  await hear(/BuyBooks\.yaml:\d+:\d+: .*correct the YAML/u);

  save("x-effect: [money", "x-effect: money\n  x-disagreements: []");
  await hear(/BuyBooks\.yaml:\d+:\d+: .*x-disagreements/u);

  save("\n  x-disagreements: []", "");
  save("summary: Buy many books.", "summary: Buy a book.");
  await generated("Buy a book.");
});
