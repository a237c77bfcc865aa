import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** A workspace member. */
export interface Member {
  readonly name: string;
  readonly directory: string;
  readonly scripts: Readonly<Record<string, string>>;
}

/** All workspace members, from the same list that pnpm reads. */
export function members(root: string): Member[] {
  const workspace = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")) as {
    packages: string[];
  };
  return globSync(workspace.packages, { cwd: root })
    .filter((directory) => existsSync(join(root, directory, "package.json")))
    .sort()
    .map((directory) => {
      const manifest = JSON.parse(
        readFileSync(join(root, directory, "package.json"), "utf8"),
      ) as Partial<Member> & {
        name: string;
      };
      return { name: manifest.name, directory, scripts: manifest.scripts ?? {} };
    });
}
