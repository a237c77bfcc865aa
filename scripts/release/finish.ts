/** Completes a packed package with its repository and absolute links. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../boot/repository.ts";
import { withAbsoluteLinks } from "./links.ts";
import { type WebRepository, webRepository } from "./remote.ts";
import { filesIn, withUnpacked, writeTarball } from "./tarball-files.ts";

/** The web repository of the packages; reports if there is none. */
export function repositoryOfPackages(say: (line: string) => void): WebRepository | undefined {
  const repository = webRepository(root);
  if (repository === undefined)
    say("git has no remote `origin` on the web: the manifests name no repository.");
  return repository;
}

/** Rewrites a tarball with its repository in the manifest and without relative links out of it. */
export function finishTarball(
  file: string,
  member: string,
  repository: WebRepository | undefined,
): Promise<void> {
  return withUnpacked(file, async (unpacked) => {
    finishPackage(unpacked, member, repository);
    await writeTarball(file, unpacked);
  });
}

/** Like `finishTarball`, for an unpacked package. */
export function finishPackage(
  unpacked: string,
  member: string,
  repository: WebRepository | undefined,
): void {
  const folder = `packages/${member}`;
  const manifestFile = join(unpacked, "package.json");
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as { version: string };
  const complete = { ...manifest, ...addresses(folder, repository) };
  writeFileSync(manifestFile, `${JSON.stringify(complete, null, 2)}\n`);
  const origin = {
    folder,
    repository,
    revision: manifest.version === "0.0.0" ? "HEAD" : `v${manifest.version}`,
    isPacked: (path: string) => existsSync(join(unpacked, path)),
  };
  for (const page of filesIn(unpacked).filter((name) => /^[^/]+\.md$/.test(name))) {
    const text = readFileSync(join(unpacked, page), "utf8");
    writeFileSync(join(unpacked, page), withAbsoluteLinks(text, origin));
  }
}

function addresses(directory: string, repository: WebRepository | undefined): object {
  if (repository === undefined) return {};
  const { page, git } = repository;
  return {
    repository: { type: "git", url: git, directory },
    homepage: `${page}/tree/HEAD/${directory}#readme`,
    bugs: { url: `${page}/issues` },
  };
}
