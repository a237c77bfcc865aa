/** How changesets read in the changelogs; `npm run version` runs `changeset version` with it. */

/** @param {{ summary: string }} changeset */
export function getReleaseLine({ summary }) {
  // biome-ignore lint/suspicious/noUndeclaredEnvVars: no task of turbo's reads it
  if (process.env.VOX_ACCOUNTS_VERSION !== "1") {
    throw new Error("Run `npm run version`: `changeset version` alone leaves the contract behind.");
  }
  const [first = "", ...others] = summary.trim().split("\n");
  return [`- ${first}`, ...others.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
}

/** Nothing: each changelog says itself what changed, and the three are always released together. */
export function getDependencyReleaseLine() {
  return "";
}

export default { getReleaseLine, getDependencyReleaseLine };
