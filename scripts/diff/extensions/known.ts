/** Extensions that do not affect calls. */

const silent = ["x-sources", "x-basis", "x-source-keys"];

const forReaders = [
  "x-applies",
  "x-caller-account",
  "x-check-with",
  "x-disagreements",
  "x-request-examples",
  "x-default-note",
  "x-published-in",
  "x-codeSamples",
  "x-code-samples",
  "x-displayName",
  "x-tagGroups",
  "x-logo",
  "x-badges",
  "x-sunset",
];

/** Whether it says nothing about calls. */
export function isSilent(extension: string): boolean {
  return silent.includes(extension);
}

/** Whether it is only for readers. */
export function isForReaders(extension: string): boolean {
  return forReaders.includes(extension);
}
