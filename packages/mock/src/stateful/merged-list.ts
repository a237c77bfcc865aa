/** A long sorted list, possibly the numbers from 0, with a few extras merged in on access. */
export class MergedList {
  readonly length: number;
  readonly #long: number | Uint32Array;
  readonly #extras: readonly number[];
  /** The position of each extra in the merged list. */
  readonly #places: readonly number[];

  constructor(
    long: number | Uint32Array,
    extras: readonly number[],
    compare: (one: number, other: number) => number,
  ) {
    this.#long = long;
    this.#extras = extras;
    this.length = this.#longLength + extras.length;
    this.#places = extras.map(
      (extra, index) =>
        firstThat(this.#longLength, (place) => compare(extra, this.#at(place)) < 0) + index,
    );
  }

  slice(offset: number, end: number): number[] {
    let next = firstThat(this.#places.length, (index) => (this.#places[index] ?? 0) >= offset);
    const slots: number[] = [];
    for (let place = offset; place < Math.min(end, this.length); place++) {
      const extra = this.#places[next] === place ? this.#extras[next] : undefined;
      if (extra !== undefined) next++;
      slots.push(extra ?? this.#at(place - next));
    }
    return slots;
  }

  get #longLength(): number {
    return typeof this.#long === "number" ? this.#long : this.#long.length;
  }

  #at(place: number): number {
    return typeof this.#long === "number" ? place : (this.#long[place] ?? 0);
  }
}

/** Finds the first number below `end` that matches, or `end`, by bisection. */
function firstThat(end: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
