/** Importing this module throws if Node is too old, before anything fails with a less helpful error. */

const oldest = [20, 19] as const;
const { process } = globalThis as { process?: { versions?: { node?: string } } };
const running = process?.versions?.node; // browsers and workers have none
if (running !== undefined && isTooOld(running)) {
  throw new Error(`@vox-accounts needs Node ${oldest.join(".")} or newer; this is Node ${running}`);
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
}

export {};
