import { join } from "node:path";
import type { Report } from "./change.ts";
import { judge } from "./judge.ts";
import { load } from "./read/load.ts";

/** The changes of a repository's contract since its last release. */
export async function judgeContract(repository: string): Promise<Report> {
  const folders = { root: repository, here: repository };
  const released = await load(join(repository, "spec/released/openapi.json"), folders);
  return judge(released, await load(join(repository, "spec"), folders));
}
