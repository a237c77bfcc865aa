import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Mock } from "@vox-accounts/mock";
import type { OfficialCall, OfficialOutcome } from "./official-call.ts";

/** Makes calls with the official client, in sequence, in a process that trusts the mock's certificate. */
export async function callOfficialClient(
  mock: Mock,
  calls: readonly OfficialCall[],
): Promise<OfficialOutcome[]> {
  const { certificateFile, credentials, url } = mock;
  if (certificateFile === undefined)
    throw new Error("The official client only supports https: start the mock with tls.");
  const folder = await mkdtemp(join(tmpdir(), "vox-official-"));
  try {
    const file = join(folder, "credentials.json");
    await writeFile(file, JSON.stringify(credentials), { mode: 0o600 });
    const { VOXIMPLANT_CREDENTIALS: _, ...inherited } = process.env; // the variable would override the file
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, "run-calls.ts"), file, new URL(url).host],
      {
        env: { ...inherited, NODE_EXTRA_CA_CERTS: certificateFile },
        stdio: "pipe",
      },
    );
    child.stdin.end(JSON.stringify(calls));
    const [printed, complaints, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    if (code !== 0) throw new Error(complaints);
    return JSON.parse(printed) as OfficialOutcome[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
