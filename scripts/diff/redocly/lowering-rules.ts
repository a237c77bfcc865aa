/**
 * The rules that lower a redocly finding where our own comparison found nothing breaking. Redocly
 * compares keyword by keyword; each rule names what it misses that way.
 */

import { isObject } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import type { FindingPlace } from "./places.ts";
import type { RedoclyFinding } from "./redocly-diff.ts";

export interface LoweringRule {
  readonly name: string;
  readonly why: string;
  readonly lowers: (finding: RedoclyFinding, seen: FindingContext) => boolean;
}

/** The result of our own comparison at the finding's place. */
export interface FindingContext {
  readonly place: FindingPlace;
  /** Its changes in that part of those operations. */
  readonly own: readonly Change[];
  /** The schemas, in both documents, that the finding is about. */
  readonly nodes: readonly unknown[];
}

const combinators = ["allOf", "anyOf", "oneOf", "not", "if"];
const throughCombinators = [
  "schema-combinator-changed",
  "schema-type-changed",
  "schema-constraint-changed",
  "property-removed",
  "required-properties-added",
  "required-properties-removed",
  "enum-values-added",
  "enum-values-removed",
];

export const loweringRules: readonly LoweringRule[] = [
  {
    name: "added-node",
    why: "redocly rates every new keyword as minor, regardless of its meaning",
    lowers: ({ impact, rule }) => impact === "minor" && rule === "",
  },
  {
    name: "same-meaning",
    why: "both spellings mean the same: our own comparison found no difference except words",
    lowers: ({ rule }, { place, own }) => {
      const isWhole = place.part !== "document" && place.part !== "operation";
      return isWhole && rule !== "" && own.every(({ severity }) => severity === "docs");
    },
  },
  {
    name: "through-combinators",
    why: "our own comparison resolves combinations; redocly rates every added or removed one",
    lowers: ({ rule }, { nodes }) => {
      const combined = nodes.some(
        (node) => isObject(node) && combinators.some((key) => key in node),
      );
      return combined && throughCombinators.includes(rule);
    },
  },
  {
    name: "dividing-step",
    why: "multiples of the coarser step are multiples of the finer one",
    lowers: ({ property }) => property === "multipleOf",
  },
  {
    name: "number-formats",
    why: "int64 contains int32, double contains float",
    lowers: ({ property, before, after }) => {
      const formats = ["int32", "int64", "float", "double"];
      return (
        property === "format" && [before, after].every((name) => formats.includes(String(name)))
      );
    },
  },
  {
    name: "listed-values",
    why: "listed values were tested against the limits of the other side, one by one",
    lowers: ({ rule, property }, { nodes }) => {
      const isListed = nodes.some((node) => isObject(node) && ("enum" in node || "const" in node));
      const keywords = ["pattern", "enum", "const", "minLength", "maxLength", "type"];
      return isListed && keywords.includes(property) && throughCombinators.includes(rule);
    },
  },
  {
    name: "free-pattern",
    why: "every string matches an empty pattern or .*",
    lowers: ({ property, after }) =>
      property === "pattern" && ["", ".*", "^.*$"].includes(String(after)),
  },
  {
    name: "list-members",
    why: "a list in one value is compared by its members and its separator, not by its pattern",
    lowers: ({ property }, { nodes }) => {
      const isList = nodes.some((node) => isObject(node) && "x-list" in node);
      return isList && ["pattern", "type"].includes(property);
    },
  },
  {
    name: "opened-answer",
    why: "an answer that may have more fields is a feature: callers ignore what they do not know",
    lowers: ({ property }, { place }) => {
      const opening = ["additionalProperties", "unevaluatedProperties"];
      return place.part === "answer" && opening.includes(property);
    },
  },
  {
    name: "failure-gone",
    why: "a removed failure does not break callers",
    lowers: ({ rule, path }) => rule === "response-removed" && /\/responses\/[45]\d\d$/u.test(path),
  },
  {
    name: "may-be-empty",
    why: "callers may continue to send a value",
    lowers: ({ property, after }) => property === "allowEmptyValue" && after === true,
  },
  {
    name: "media-range",
    why: "a range such as */* includes the media type that it replaces",
    lowers: ({ rule }, { own }) => {
      return rule === "media-type-removed" && own.some(({ where }) => /\/\*(;|$)/u.test(where));
    },
  },
  {
    name: "unasked-answer",
    why: "a caller's server may send less than before",
    lowers: ({ rule }, { own }) => {
      return rule === "media-type-removed" && own.some(({ side }) => side === "callback");
    },
  },
  {
    name: "token-form",
    why: "an added or removed hint for readers is not a change",
    lowers: ({ property, before, after }) => {
      return property === "bearerFormat" && (before === undefined || after === undefined);
    },
  },
  {
    name: "inherited-parameter",
    why: "its path still declares what the operation no longer does",
    lowers: ({ rule, path }) => {
      return (
        ["parameter-removed", "parameter-became-required"].includes(rule) &&
        /\/parameters$/u.test(path)
      );
    },
  },
];

/** The first rule that lowers a finding. */
export function ruleFor(finding: RedoclyFinding, seen: FindingContext): LoweringRule | undefined {
  return loweringRules.find((rule) => rule.lowers(finding, seen));
}
