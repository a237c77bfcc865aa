import { type Slip, slipsIn } from "./slip.ts";

export const sourceSlips: Slip[] = [
  ...slipsIn("methods/BuyBooks.yaml", [
    {
      name: "a line beyond the end of its page",
      from: 'x-sources: ["board:21"]',
      to: 'x-sources: ["board:2100"]',
      says: /board has 30 lines/u,
    },
    {
      name: "line 0",
      from: 'x-sources: ["board:21"]',
      to: 'x-sources: ["board:0"]',
      says: /board:0 is not a line range/u,
    },
    {
      name: "lines in the wrong order",
      from: 'x-sources: ["board:21"]',
      to: 'x-sources: ["board:21-12"]',
      says: /board:21-12 is not a line range/u,
    },
    {
      name: "a line of a source that has none",
      from: 'x-sources: ["board:21"]',
      to: 'x-sources: ["desk:21"]',
      says: /the length of desk is unknown/u,
    },
    {
      name: "a source that is not declared",
      from: 'x-sources: ["board:21"]',
      to: 'x-sources: ["bord:21"]',
      says: /bord:21 is not a key/u,
    },
    {
      name: "a source that is not a list",
      from: 'x-sources: ["board:21"]',
      to: 'x-sources: "board:21"',
      says: /list the sources/u,
    },
    {
      name: "a source that YAML reads as a map",
      from: 'x-sources: ["board:21"]',
      to: "x-sources: [board: 21]",
      says: /write a key of x-source-keys/u,
    },
    {
      name: "a duplicate source",
      from: 'x-sources: ["board:21"]',
      to: 'x-sources: ["board:21", "board:21"]',
      says: /list each once/u,
    },
    {
      name: "no source at all",
      from: 'x-sources: ["board:21"]',
      to: "x-sources: []",
      says: /add one/u,
    },
    {
      name: "a misspelled `x-sources`",
      from: 'x-sources: ["board:21"]',
      to: 'x-source: ["board:21"]',
      says: /write `x-sources`/u,
    },
    {
      name: "a misspelled basis",
      from: "x-basis: inferred",
      to: "x-basis: infered",
      says: /write one of published, inferred, ours/u,
    },
  ]),
  ...slipsIn("methods/AddMember.yaml", [
    {
      name: "a disagreement without a choice",
      from: "      choice: In a form, so that no password appears in a URL.\n",
      to: "",
      says: /lacks `choice`/u,
    },
    {
      name: "a disagreement of an unknown source",
      from: "sides: { board: in the query, desk: in a form }",
      to: "sides: { borad: in the query, desk: in a form }",
      says: /borad is not a key/u,
    },
  ]),
  ...slipsIn("always-there.yaml", [
    {
      name: "evidence for a schema that does not exist",
      from: "  Book: { key: [book_id] }",
      to: "  Boook: { key: [book_id] }",
      says: /Boook is not a schema of an answer/u,
    },
    {
      name: "a misspelled kind of evidence",
      from: "  Book: { key: [book_id] }",
      to: "  Book: { keys: [book_id] }",
      says: /write `key`/u,
    },
  ]),
  ...slipsIn("errors.yaml", [
    {
      name: "an unknown class of an error",
      from: "class: validation",
      to: "class: validating",
      says: /class/u,
    },
    {
      name: "a misspelled key of an error",
      from: "    decided: unknown",
      to: "    decide: unknown",
      says: /decide/u,
    },
  ]),
  ...slipsIn("page-lengths.yaml", [
    {
      name: "the length of a page that is not declared",
      from: "board: 30",
      to: "board: 30\nwall: 10",
      says: /wall is not a key of x-source-keys/u,
    },
  ]),
];
