import { isIP } from "node:net";

/** A throw-away certificate and its private key, both in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly privateKey: string;
}

const DAY = 86_400_000;

/** Makes a certificate, its own authority, for this machine and the address that is listened on. */
export async function makeCertificate(host: string): Promise<Certificate> {
  const { generate } = await import("selfsigned"); // only who wants TLS waits for it to load
  const names = new Set(["localhost", "127.0.0.1", "::1", host]);
  const { cert, private: privateKey } = await generate([{ name: "commonName", value: "vox-accounts-mock" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - DAY), // a client's clock may be slow
    notAfterDate: new Date(Date.now() + 30 * DAY),
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      {
        name: "subjectAltName",
        altNames: [...names].map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { certificate: `${cert.trim()}\n`, privateKey };
}
