/** Something in the contract that does not hold. */
export interface Problem {
  /** The file, and the place in it. */
  where: string;
  what: string;
  fix: string;
}
