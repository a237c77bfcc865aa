import type { Check } from "../spec.ts";

/** The extensions in use are those of the table in `spec/README.md`. */
export const extensions: Check = ({ contract, readme }) => {
  const used = extensionsIn(contract);
  const explained = new Set(
    readme
      .split("\n")
      .flatMap((line) => [...(/^\|([^|]+)\|/u.exec(line)?.[1] ?? "").matchAll(/`(x-[a-z-]+)`/gu)].map(([, name]) => name ?? "")),
  );
  return [
    ...[...used]
      .filter((name) => !explained.has(name))
      .map((name) => ({
        where: "README.md Extensions",
        what: `${name} is used, but not explained`,
        fix: "correct the name, or add it to the table",
      })),
    ...[...explained]
      .filter((name) => !used.has(name))
      .map((name) => ({
        where: "README.md Extensions",
        what: `${name} is explained, but not used`,
        fix: "take it out of the table",
      })),
  ];
};

function extensionsIn(node: unknown): Set<string> {
  if (typeof node !== "object" || node === null) return new Set();
  return Object.entries(node).reduce((found, [key, value]) => {
    if (key.startsWith("x-")) found.add(key);
    for (const name of extensionsIn(value)) found.add(name);
    return found;
  }, new Set<string>());
}
