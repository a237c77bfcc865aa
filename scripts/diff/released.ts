/** The contract and its types as last released, in spec/released/: the one pin of what the contract says. */
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../boot/repository.ts";

/** Where the last release's contract and types lie. */
export const releasedFolder: string = join(root, "spec/released");

/** What the folder has of the types package. */
const kept = ["openapi.json", "src"];

/** Keeps the contract and the types of `repository` as the released ones; what was accepted before is over. */
export async function writeReleased(repository: string = root): Promise<void> {
  const released = join(repository, "spec/released");
  await rm(released, { recursive: true, force: true });
  await rm(join(repository, "spec/accepted.yaml"), { force: true });
  await mkdir(released, { recursive: true });
  for (const name of kept) {
    const from = join(repository, "packages/types", name);
    await cp(from, join(released, name), { recursive: true });
  }
}
