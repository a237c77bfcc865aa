/** Checks the files of an unpacked package; other checks cover its manifest. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../boot/repository.ts";
import type { Budget } from "./budgets.ts";
import { deadLinks } from "./links.ts";
import { filesIn } from "./tarball-files.ts";

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

/** Text that no package may contain. A match is never quoted, because it may be a secret. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["a path of this machine", literally(root, join(tmpdir(), "vox-"), ...beyondRoot(homedir()))],
  ["a workspace's version", /"workspace:/],
  ["a package registry on this machine", /(?:localhost|127\.0\.0\.1):(?:4873|8081)\b/],
  ["a package registry", /https?:\/\/(?:registry\.|[\w.-]+\/(?:artifactory|repository)\/)/],
  ["a private key", /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?:\\[rn]|\s)*[\w+/=]{40}/],
  ["a token", /\bnpm_[A-Za-z0-9]{36}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|_authToken\s*=/],
  ["a JSON web token", /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\./],
  ["a home folder", /(?:\/home|\/Users|[A-Z]:\\+Users)[/\\]+\w+[/\\]/],
  ["a note to do something", /\b(?:TODO|FIXME|XXX)\b/],
];

/** Bundled third-party code and licenses; paths and notes in them are not ours. */
const thirdParty = /(?:^|\/)(?:third-party[\w-]*\.js|THIRD-PARTY\.txt)$/;

/** All faults of an unpacked package. */
export function contentFaults(unpacked: string, packedBytes: number, budget: Budget): string[] {
  const files = filesIn(unpacked);
  const unpackedBytes = files.reduce((sum, name) => sum + statSync(join(unpacked, name)).size, 0);
  return [
    ...tooLarge("packed", packedBytes, budget.packedBytes),
    ...tooLarge("unpacked", unpackedBytes, budget.unpackedBytes),
    ...files
      .filter((name) => !budget.files.some((pattern) => pattern.test(name)))
      .map((name) => `${name} is not an allowed file`),
    ...files.flatMap((name) => faultsInFile(unpacked, name)),
  ];
}

function tooLarge(what: string, bytes: number, limit: number): string[] {
  return bytes <= limit ? [] : [`it has ${bytes} bytes ${what}, over its budget of ${limit}`];
}

function faultsInFile(unpacked: string, name: string): string[] {
  const file = join(unpacked, name);
  const text = readFileSync(file, "utf8");
  const patterns = thirdParty.test(name) ? forbidden.slice(0, -2) : forbidden;
  const faults = patterns
    .filter(([, pattern]) => pattern.test(text))
    .map(([what]) => `${name} contains ${what}`);
  if (name.endsWith(".md"))
    faults.push(...deadLinks(text, file).map((target) => `${name} has a dead link: ${target}`));
  if (name.endsWith(".map"))
    faults.push(...lostSources(text, file).map((source) => `${name} has no source ${source}`));
  const map = /^\/\/# sourceMappingURL=(\S+)\s*$/m.exec(text)?.[1];
  if (map !== undefined && !existsSync(join(dirname(file), map)))
    faults.push(`${name} has no source map ${map}`);
  return faults;
}

function lostSources(text: string, file: string): string[] {
  const { sources, sourcesContent = [] } = JSON.parse(text) as SourceMap;
  return sources.filter((source, index) => {
    if (typeof sourcesContent[index] === "string") return false;
    return !existsSync(join(dirname(file), source));
  });
}

/** A home such as `/root` is part of many paths, so only paths inside of it identify this machine. */
function beyondRoot(home: string): string[] {
  return home.split(/[/\\]/).length > 2 ? [home] : [];
}

function literally(...texts: readonly string[]): RegExp {
  return new RegExp(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"));
}
