/** Derives the repository's web address from its git remote. */
import { execFileSync } from "node:child_process";

/** A repository on the web. */
export interface WebRepository {
  /** The address for browsers, without `.git`. */
  readonly page: string;
  /** The address in the format of a manifest's `repository.url`. */
  readonly git: string;
}

/** The repository that `origin` leads to; undefined without such a remote, or if it is a folder. */
export function webRepository(folder: string): WebRepository | undefined {
  try {
    const origin = execFileSync("git", ["remote", "get-url", "origin"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return parseRemote(origin.trim());
  } catch {
    return undefined; // there is no remote, or no git
  }
}

/** Parses a remote in the formats of git and npm, and drops user, password and ssh port. */
export function parseRemote(remote: string): WebRepository | undefined {
  const [host, path] = hostAndPath(remote) ?? [];
  const name = path?.replace(/^\/+|\/+$|\.git\/*$/g, "");
  if (!host || !name || !/^[\w.~/-]+$/.test(name)) return undefined;
  return { page: `https://${host}/${name}`, git: `git+https://${host}/${name}.git` };
}

function hostAndPath(remote: string): [host: string, path: string] | undefined {
  const url = URL.parse(remote.replace(/^git\+/, ""));
  if (url !== null && /^(?:https?|ssh|git):$/.test(url.protocol)) {
    const isWeb = url.protocol.startsWith("http");
    return [isWeb ? url.host : url.hostname, url.pathname];
  }
  // git@host:owner/name, but neither a folder nor C:\folder
  const [, host, path] = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)(.+)$/.exec(remote) ?? [];
  return host === undefined || path === undefined ? undefined : [host, path];
}
