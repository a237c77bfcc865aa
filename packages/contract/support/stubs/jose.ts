/** Replaces jose's class: its token says that it comes from a stub. */
export class SignJWT {
  setProtectedHeader = () => this;
  setIssuedAt = () => this;
  setExpirationTime = () => this;
  sign = async () => "signed.by.stub";
}

/** Replaces jose's function: accepts any key. */
export async function importPKCS8() {
  return { algorithm: { modulusLength: 2048 } };
}
