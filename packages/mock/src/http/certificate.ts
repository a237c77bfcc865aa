import { writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { makeTemporaryFolder } from "../private-files.ts";

/** A throwaway certificate and its private key, both in PEM format. */
export interface Certificate {
  readonly certificate: string;
  readonly privateKey: string;
}

const DAY_MS = 86_400_000;

/** Makes a self-signed certificate for this machine and the address that the mock listens on. */
export async function makeCertificate(host: string): Promise<Certificate> {
  const { generate } = await import("selfsigned"); // loaded only for TLS
  const names = new Set(["localhost", "127.0.0.1", "::1", host]);
  const { cert, private: privateKey } = await generate(
    [{ name: "commonName", value: "vox-accounts-mock" }],
    {
      keyType: "ec",
      curve: "P-256",
      algorithm: "sha256",
      notBeforeDate: new Date(Date.now() - DAY_MS), // a client's clock may be slow
      notAfterDate: new Date(Date.now() + 30 * DAY_MS),
      extensions: [
        { name: "basicConstraints", cA: true, critical: true },
        {
          name: "subjectAltName",
          altNames: [...names].map((name) =>
            isIP(name) ? { type: 7, ip: name } : { type: 2, value: name },
          ),
        },
      ],
    },
  );
  return { certificate: `${cert.trim()}\n`, privateKey };
}

/**
 * Writes a certificate to a file for NODE_EXTRA_CA_CERTS; removed by `remove` or when the process
 * exits.
 */
export function writeCertificate(certificate: string): { file: string; remove: () => void } {
  const { path, remove } = makeTemporaryFolder();
  const file = join(path, "certificate.pem");
  writeFileSync(file, certificate, { mode: 0o600, flag: "wx" });
  return { file, remove };
}
