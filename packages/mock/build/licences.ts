/** The licences that bundled packages may have, each with the reason. */
export const allowedLicences: Readonly<Record<string, string>> = {
  MIT: "asks for its notice, which we pass on",
  ISC: "as MIT, in fewer words",
  "0BSD": "asks for nothing",
  "BSD-2-Clause": "asks for its notice",
  "BSD-3-Clause": "asks for its notice, and not to advertise with its authors",
  "Apache-2.0":
    "asks for its text and NOTICE file, grants patents, and asks nothing of code beside it",
  "(MIT OR Apache-2.0)": "we take it under MIT",
  "BlueOak-1.0.0": "asks for its text or a link to it",
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
