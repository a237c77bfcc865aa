/** What the mock's memory starts with; every setting has a default. */
export interface StateOptions {
  /** Children that are there from the start: 25 by default, at most 9,999,999. None is made before somebody asks for it. */
  children?: number | undefined;
  /** Chooses ids, names and settings of these children; 1 by default. The same seed gives the same children. */
  seed?: number | undefined;
  /** Whether `total_count` counts every child whatever the filters say, as in the vendor's own example; false by default. */
  totalIgnoresFilters?: boolean | undefined;
  /** Money of the account at the start, in US dollars; 150.75 by default. */
  balance?: number | undefined;
}
