import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder } from "../temporary-folder.ts";

/** Writes a certificate to where NODE_EXTRA_CA_CERTS can point; gone after `remove`, or when the process ends. */
export function writeCertificate(certificate: string): { file: string; remove: () => void } {
  const { path, remove } = makeTemporaryFolder();
  const file = join(path, "certificate.pem");
  writeFileSync(file, certificate, { mode: 0o600, flag: "wx" });
  return { file, remove };
}
