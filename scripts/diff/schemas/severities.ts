/** A difference of two schemas at a place, independent of direction. */
import type { Severity, Side } from "../change.ts";

/** The kinds, each with its severity if the caller sends the value and if they receive it. */
const kinds = {
  wider: { sent: "feature", received: "breaking" },
  narrower: { sent: "breaking", received: "fix" },
  other: { sent: "breaking", received: "breaking" },
  undecided: { sent: "breaking", received: "breaking" },
  "property-added": { sent: "feature", received: "feature" },
  "property-removed": { sent: "breaking", received: "breaking" },
  "required-added": { sent: "breaking", received: "feature" },
  "required-removed": { sent: "feature", received: "breaking" },
  opened: { sent: "feature", received: "feature" },
  closed: { sent: "breaking", received: "fix" },
  default: { sent: "breaking", received: "docs" },
  secret: { sent: "fix", received: "fix" },
  "not-secret": { sent: "breaking", received: "breaking" },
  "known-values": { sent: "feature", received: "feature" },
  deprecated: { sent: "feature", received: "feature" },
  words: { sent: "docs", received: "docs" },
} as const satisfies Record<string, Record<Direction, Severity>>;

export type Kind = keyof typeof kinds;

/** The direction of the value: the caller sends it or receives it. */
export type Direction = "sent" | "received";

export interface Difference {
  readonly kind: Kind;
  /** The names of fields on the path, `[]` for members and `*` for values of any key. */
  readonly path: readonly string[];
  readonly what: string;
  /** Whether it is in the error envelope. */
  readonly inError?: boolean;
}

export function severityOf({ kind }: Difference, direction: Direction): Exclude<Severity, "none"> {
  return kinds[kind][direction];
}

/** Its side in reports. */
export function sideOf({ kind, inError }: Difference, side: Side): Side {
  if (kind === "words" || kind === "deprecated") return "docs";
  return inError && side === "response" ? "error" : side;
}

const harmless: readonly Kind[] = ["words", "deprecated", "default", "secret", "known-values"];
const widens: readonly Kind[] = ["wider", "required-removed", "opened"];
const narrows: readonly Kind[] = ["narrower", "required-added", "closed"];

export type Relation = "same" | "wider" | "narrower" | "other";

/** How the set of valid values changes, by strict JSON Schema. */
export function relationOf(differences: readonly Difference[]): Relation {
  const grave = differences.filter(({ kind }) => !harmless.includes(kind));
  if (grave.length === 0) return "same";
  if (grave.every(({ kind }) => widens.includes(kind))) return "wider";
  if (grave.every(({ kind }) => narrows.includes(kind))) return "narrower";
  return "other";
}

/** The difference inside a negation. */
export function flipped(relation: Relation): Relation {
  if (relation === "wider") return "narrower";
  return relation === "narrower" ? "wider" : relation;
}

/** The differences as seen from one level up. */
export function inside(step: string, differences: readonly Difference[]): Difference[] {
  return differences.map((difference) => ({ ...difference, path: [step, ...difference.path] }));
}
