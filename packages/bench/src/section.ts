/** A section of the report. */
export interface Section {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** The raw figures. */
  readonly data: unknown;
}
