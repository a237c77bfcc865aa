/** Links in packed pages: links out of the package must not be relative. */
import { existsSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { WebRepository } from "./remote.ts";

/** Where a page comes from. */
export interface PageOrigin {
  /** The page's folder in the repository, such as `packages/client`. */
  readonly folder: string;
  readonly repository: WebRepository | undefined;
  /** The branch, tag or commit to link to. */
  readonly revision: string;
  /** Whether the package has a file. */
  readonly isPacked: (path: string) => boolean;
}

const link = /\[([^\]]*)\]\(([^)\s]+)\)/g;

/** The page with absolute links; without a repository, links to unpacked files become plain text. */
export function withAbsoluteLinks(text: string, origin: PageOrigin): string {
  return outsideCode(text, (prose) =>
    prose.replace(link, (whole, words: string, target: string) => {
      if (!isRelative(target)) return whole;
      const [path = ""] = target.split("#");
      if (origin.repository === undefined) return origin.isPacked(path) ? whole : words;
      const file = posix.join(origin.folder, target);
      return `[${words}](${origin.repository.page}/blob/${origin.revision}/${file})`;
    }),
  );
}

/** The relative links of a packed page that lead to no file of the package. */
export function deadLinks(text: string, page: string): string[] {
  const dead: string[] = [];
  outsideCode(text, (prose) => {
    for (const [, , target = ""] of prose.matchAll(link)) {
      const [path = ""] = target.split("#");
      if (isRelative(target) && !existsSync(join(dirname(page), path))) dead.push(target);
    }
    return prose;
  });
  return dead;
}

/** Whether a link is neither `https://...` nor `#heading`. */
function isRelative(target: string): boolean {
  return !/^(?:[a-z][a-z+.-]*:|#)/i.test(target);
}

function outsideCode(text: string, change: (prose: string) => string): string {
  const parts = text.split(/(^```.*?^```|`[^`\n]*`)/ms);
  // links may contain code
  const code: string[] = [];
  const prose = parts.map((part, index) => {
    if (index % 2 === 0) return part;
    code.push(part);
    return `\0${code.length - 1}\0`;
  });
  return change(prose.join("")).replace(/\0(\d+)\0/g, (_, index) => code[Number(index)] ?? "");
}
