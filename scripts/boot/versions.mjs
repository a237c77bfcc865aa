/** What the repository runs on: Prism 5.16 sets the floor for Node, the lockfile the one for pnpm. */
const minimumNode = [24, 18];
const pnpmMajor = 11;

/** @param {string} version */
function numbers(version) {
  return version.replace(/^v/, "").split(".").map(Number);
}

/** @param {string} version */
export function nodeSuffices(version) {
  const [major = 0, minor = 0] = numbers(version);
  const [needMajor = 0, needMinor = 0] = minimumNode;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** @param {string | undefined} version */
export function pnpmSuffices(version) {
  return version !== undefined && numbers(version)[0] === pnpmMajor;
}

/**
 * Says what is wrong with the tools at hand; empty when they will do.
 * @param {{ node: string, pnpm: string | undefined }} found
 * @returns {string[]}
 */
export function versionFaults(found) {
  const faults = [];
  if (!nodeSuffices(found.node))
    faults.push(`Node ${minimumNode.join(".")} or newer is needed, this is ${found.node}`);
  if (!pnpmSuffices(found.pnpm))
    faults.push(
      `pnpm ${pnpmMajor} is needed, ${found.pnpm ? `this is ${found.pnpm}` : "none was found"}`,
    );
  return faults;
}
