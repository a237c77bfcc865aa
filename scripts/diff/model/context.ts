/**
 * The shared context of all comparisons of a pair of documents, and their way to report changes.
 */
import type { Change, Severity, Side } from "../change.ts";
import type { ApiDocument } from "../read/api-document.ts";
import { SchemaComparison } from "../schemas/comparison.ts";
import { SchemaReader } from "../schemas/reader.ts";
import {
  type Difference,
  type Direction,
  type Kind,
  severityOf,
  sideOf,
} from "../schemas/severities.ts";

export interface Context {
  readonly base: ApiDocument;
  readonly revision: ApiDocument;
  /** Schemas of what the caller sends. */
  readonly sent: SchemaComparison;
  /** Schemas of what the caller receives. */
  readonly received: SchemaComparison;
}

/** Where something is compared. */
export interface Place {
  readonly method: string;
  readonly side: Side;
  readonly where: string;
  readonly direction: Direction;
}

export function contextOf(base: ApiDocument, revision: ApiDocument): Context {
  const comparison = (direction: Direction) =>
    new SchemaComparison(new SchemaReader(base, direction), new SchemaReader(revision, direction));
  return { base, revision, sent: comparison("sent"), received: comparison("received") };
}

/** A change at a place. */
export function changeAt(
  { method, side, where }: Pick<Place, "method" | "side" | "where">,
  severity: Exclude<Severity, "none">,
  what: string,
  todo = "",
): Change {
  return { severity, side, method, where, what, todo };
}

/** A change of words. */
export function wordsAt({ method, where }: Pick<Place, "method" | "where">, what: string): Change {
  return { severity: "docs", side: "docs", method, where, what, todo: "" };
}

/** A change that the judge does not know counts as breaking. */
export function unknownChange(place: Pick<Place, "method" | "side" | "where">, what: string) {
  const todo = "Review it: the judge does not know what this change means for callers.";
  return changeAt(place, "breaking", `${what}, which the judge does not understand`, todo);
}

/** The differences of two schemas at a place, as changes. */
export function schemaChanges(
  context: Context,
  place: Place,
  one: unknown,
  other: unknown,
): Change[] {
  const differences = context[place.direction].compare(one, other);
  return differences.map((difference) => {
    const { path, what } = difference;
    const where = [place.where, pathText(path)].filter(Boolean).join(" ");
    const severity = severityOf(difference, place.direction);
    const side = sideOf(difference, place.side);
    const todo = severity === "breaking" ? todoFor(difference, place.direction) : "";
    return { severity, side, method: place.method, where, what, todo };
  });
}

/** The path as text, for example `result[].balance`. */
function pathText(path: readonly string[]): string {
  return path.join(".").replaceAll(".[", "[");
}

const todos: Partial<Record<Kind, Record<Direction, string>>> = {
  wider: {
    sent: "",
    received: "Expect the new values.",
  },
  narrower: { sent: "Send only values that are still allowed.", received: "" },
  other: {
    sent: "Send what the new schema allows.",
    received: "Read what the new schema describes.",
  },
  undecided: {
    sent: "Review both schemas: previously sent values may no longer be allowed.",
    received: "Review both schemas: received values may not have been expected before.",
  },
  "property-removed": { sent: "Stop sending it.", received: "Stop reading it." },
  "required-added": { sent: "Send it.", received: "" },
  "required-removed": { sent: "", received: "Expect it to be missing." },
  closed: { sent: "Send only declared properties.", received: "" },
  default: { sent: "Send the value that you rely on.", received: "" },
  "not-secret": { sent: "Keep it out of your logs.", received: "Keep it out of your logs." },
};

function todoFor({ kind }: Difference, direction: Direction): string {
  return todos[kind]?.[direction] ?? "";
}

export function otherDirection(direction: Direction): Direction {
  return direction === "sent" ? "received" : "sent";
}
