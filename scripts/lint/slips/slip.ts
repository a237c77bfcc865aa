/** A slip of an editor's in one file of the fixture contract, and what the lint has to say. */
export interface Slip {
  readonly name: string;
  readonly file: string;
  /** The text in the file; only its first occurrence is replaced. */
  readonly from: string;
  readonly to: string;
  readonly says: RegExp;
  /** The file that the message is about, where it is another one. */
  readonly toldAt?: string;
}

/** Slips in one file. */
export function slipsIn(file: string, slips: readonly Omit<Slip, "file">[]): Slip[] {
  return slips.map((slip) => ({ file, ...slip }));
}
