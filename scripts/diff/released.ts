/** The contract and its types as last released, in spec/released/: the only pin of the contract. */
import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../boot/repository.ts";

/** The folder with the contract and types of the last release. */
export const releasedFolder: string = join(root, "spec/released");

/** The files of the types package in the folder. */
const kept = ["openapi.json", "src"];

/** Stores the contract and the types of `repository` as released, and deletes accepted findings. */
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
