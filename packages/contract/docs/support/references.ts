import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./block.ts";

const builtIn = new Set(["install", "exec", "pack"]);
const withoutRun = new Set(["start", "test"]); // npm needs "run" before any other script

/** The relative links of a page whose file or heading does not exist. */
export function brokenLinks(page: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/u.test(target) && !targetExists(page, text, target));
}

/** The npm and pnpm commands of a page that the root's package.json does not have. */
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

function targetExists(page: string, text: string, target: string): boolean {
  const [path = "", heading] = target.split("#");
  if (path === "") return heading === undefined || headingsOf(text).includes(heading);
  const file = join(root, dirname(page), path);
  if (!existsSync(file)) return false;
  return heading === undefined || headingsOf(readFileSync(file, "utf8")).includes(heading);
}

/** The anchors that GitHub gives to headings. */
function headingsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = ""]) =>
    heading.toLowerCase(),
  );
  return headings.map((heading) => heading.replace(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(" ", "-"));
}
