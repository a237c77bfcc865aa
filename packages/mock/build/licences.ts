/** The licences that bundled packages may have, each with the reason. */
export const allowedLicences: Readonly<Record<string, string>> = {
  MIT: "requires its notice, which we include",
  ISC: "like MIT, but shorter",
  "0BSD": "has no conditions",
  "BSD-2-Clause": "requires its notice",
  "BSD-3-Clause": "requires its notice, and forbids advertising with its authors' names",
  "Apache-2.0":
    "requires its text and NOTICE file, grants patent rights, and puts no conditions on other code",
  "(MIT OR Apache-2.0)": "we choose MIT",
  "BlueOak-1.0.0": "requires its text or a link to it",
};

/**
 * Returns an allowed licence.
 *
 * @throws if it is not allowed, or missing.
 */
export function allowedLicence(name: string, licence: string | undefined): string {
  if (licence !== undefined && Object.hasOwn(allowedLicences, licence)) return licence;
  throw new Error(
    `${name}: is ${licence} a licence we may pass on? If so, add it with the reason to ` +
      "packages/mock/build/licences.ts.",
  );
}
