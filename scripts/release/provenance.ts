/** Checks whether packages can be published with provenance. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { releasedMembers, root } from "../boot/repository.ts";

/** What is missing for provenance; undefined if nothing is. */
export async function lackingForProvenance(
  registryUrl: string,
  repository: string = root,
): Promise<string | undefined> {
  // npm signs with the token of GitHub workflows with `id-token: write`
  if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined)
    return "not a workflow with `id-token: write`";
  const unnamed = releasedMembers.filter((member) => !namesRepository(repository, member));
  if (unnamed.length > 0) return `no \`repository\` in the manifest of ${unnamed.join(", ")}`;
  return (await keepsSignatures(registryUrl)) ? undefined : "the registry has no signing keys";
}

/** Registries compare the provenance with this field. */
function namesRepository(repository: string, member: string): boolean {
  const text = readFileSync(join(repository, "packages", member, "package.json"), "utf8");
  return (JSON.parse(text) as { repository?: unknown }).repository !== undefined;
}

async function keepsSignatures(registryUrl: string): Promise<boolean> {
  const folder = registryUrl.endsWith("/") ? registryUrl : `${registryUrl}/`;
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(new URL("-/npm/v1/keys", folder), { signal }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok === true;
}
