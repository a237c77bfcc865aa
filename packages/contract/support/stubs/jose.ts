/** In place of jose's: "signs" by naming itself. */
export class SignJWT {
  setProtectedHeader = () => this;
  setIssuedAt = () => this;
  setExpirationTime = () => this;
  sign = async () => "signed.by.stub";
}

/** In place of jose's: takes any key. */
export async function importPKCS8() {
  return { algorithm: { modulusLength: 2048 } };
}
