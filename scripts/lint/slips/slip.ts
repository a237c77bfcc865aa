/** An editor's slip in one file of the fixture contract, and what the lint must report. */
export interface Slip {
  readonly name: string;
  readonly file: string;
  /** The text in the file; only its first occurrence is replaced. */
  readonly from: string;
  readonly to: string;
  readonly says: RegExp;
  /** The file that the message is about, if it is a different one. */
  readonly reportedAt?: string;
}

/** Slips in one file. */
export function slipsIn(file: string, slips: readonly Omit<Slip, "file">[]): Slip[] {
  return slips.map((slip) => ({ file, ...slip }));
}
