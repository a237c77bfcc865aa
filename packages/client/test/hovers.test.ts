import { join } from "node:path";
import { publicMembers } from "@vox-accounts/test-kit/public-members";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const folder = join(import.meta.dirname, "../src");
const entries = Object.values(manifest.exports).filter((path) => path.endsWith(".js"));
const sources = entries.map((path) => path.replace(/^\.\/dist\/(.*)\.js$/u, `${folder}/$1.ts`));
const members = publicMembers(sources, folder);

const unit =
  /\b(milliseconds|bytes|duration|number|how many|ids?|index|status|code|identifies)\b/iu;

describe("the hovers of public types", () => {
  it("are found", () => {
    const names = members.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["AccountsClientOptions.timeout", "LogEntry.ms", "FakeFetch.fail"]),
    );
  });

  it("exist for every member", () => {
    const bare = members.filter(({ documentation }) => documentation.trim() === "");
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it("give the unit or meaning of every number", () => {
    const numbers = members.filter(({ type }) => /^number\b/u.test(type));
    const vague = numbers.filter(({ documentation }) => !unit.test(documentation));
    expect(numbers).not.toHaveLength(0);
    expect(vague.map(({ name, documentation }) => [name, documentation])).toEqual([]);
  });

  it("have only values as @defaultValue", () => {
    const defaults = members.flatMap((member) => member.defaults);
    expect(defaults).not.toHaveLength(0);
    for (const value of defaults) expect(value).toMatch(/^`[^`]+`$/u);
  });
});
