/** Checks whether packages can be published with provenance. */
import { root } from "../boot/repository.ts";
import { webRepository } from "./remote.ts";

/** What is missing for provenance; undefined if nothing is. */
export async function lackingForProvenance(
  registryUrl: string,
  repository: string = root,
): Promise<string | undefined> {
  // npm signs with the token of GitHub workflows with `id-token: write`
  if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined)
    return "not a workflow with `id-token: write`";
  // registries compare the proof with the manifest's `repository`, which is made of this
  if (webRepository(repository) === undefined) return "git has no remote `origin` on the web";
  return (await keepsSignatures(registryUrl)) ? undefined : "the registry has no signing keys";
}

async function keepsSignatures(registryUrl: string): Promise<boolean> {
  const folder = registryUrl.endsWith("/") ? registryUrl : `${registryUrl}/`;
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(new URL("-/npm/v1/keys", folder), { signal }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok === true;
}
