import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./block.ts";

const builtIn = new Set(["install", "exec", "pack"]);
const withoutRun = new Set(["start", "test"]); // npm wants "run" before any other script

/** The links of a page's text that lead to no file or heading of the repository. */
export function brokenLinks(page: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = ""]) => target);
  return targets.filter(
    (target) => !/^[a-z]+:/u.test(target) && !leadsSomewhere(page, text, target),
  );
}

/** The commands of npm and pnpm in a page's text that the root's package.json has no script for. */
export function unknownCommands(text: string, scripts: Readonly<Record<string, string>>): string[] {
  const code = [...text.matchAll(/^```\w*\n.*?^```$|`[^`\n]+`/gmsu)].map(([span]) => span);
  const commands = code.flatMap((span) => [
    ...span.matchAll(/(?<=^|[\s`(])(p?npm) (run )?([\w:-]+)/gmu),
  ]);
  return commands.filter((command) => !isKnown(command, scripts)).map(([command]) => command);
}

function isKnown(
  [, tool, run, name = ""]: readonly string[],
  scripts: Readonly<Record<string, string>>,
): boolean {
  const isScript = Object.hasOwn(scripts, name);
  if (run !== undefined) return isScript;
  return builtIn.has(name) || (isScript && (tool === "pnpm" || withoutRun.has(name)));
}

function leadsSomewhere(page: string, text: string, target: string): boolean {
  const [path = "", heading] = target.split("#");
  const file = path === "" ? undefined : join(root, dirname(page), path);
  if (file !== undefined && !existsSync(file)) return false;
  return (
    heading === undefined ||
    headingsOf(file === undefined ? text : readFileSync(file, "utf8")).includes(heading)
  );
}

/** Headings as GitHub names them in links. */
function headingsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) =>
    heading.toLowerCase(),
  );
  return headings.map((heading) => heading.replace(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(" ", "-"));
}
