import { type Slip, slipsIn } from "./slip.ts";

export const callbackSlips: Slip[] = [
  ...slipsIn("openapi.yaml", [
    {
      name: "a callback that is not listed",
      from: '  library_closed: { $ref: "callbacks/library_closed.yaml#/webhook" }\n',
      to: "",
      says: /nothing refers to this file/u,
      toldAt: "callbacks/library_closed.yaml",
    },
    {
      name: "a callback that refers to another one's file",
      from: "callbacks/library_closed.yaml#/webhook",
      to: "callbacks/loan_overdue.yaml#/webhook",
      says: /refer to callbacks\/library_closed\.yaml#\/webhook/u,
    },
    {
      name: "a misspelt type",
      from: "  library_closed:",
      to: "  libary_closed:",
      says: /the webhook libary_closed refers to/u,
    },
  ]),
  ...slipsIn("callbacks/loan_overdue.yaml", [
    {
      name: "no summary",
      from: "    summary: Books were not brought back in time.\n",
      to: "",
      says: /lacks `summary`/u,
    },
    {
      name: "a description that is no sentence",
      from: "a book was due.",
      to: "a book was due",
      says: /does not end like a sentence/u,
    },
    {
      name: "a text that is still to be written",
      from: "summary: Books were not brought back in time.",
      to: "summary: TODO",
      says: /is still to be written/u,
    },
    {
      name: "no lifecycle",
      from: "    x-lifecycle: { state: active }\n",
      to: "",
      says: /lacks `x-lifecycle`/u,
    },
    {
      name: "a misspelt extension",
      from: "    x-lifecycle:",
      to: "    x-livecycle:",
      says: /write `x-lifecycle`/u,
    },
    {
      name: "an extension of methods",
      from: "    x-lifecycle: { state: active }\n",
      to: "    x-lifecycle: { state: active }\n    x-effect: read\n",
      says: /x-effect is no key that belongs here/u,
    },
    {
      name: "no source",
      from: '    x-sources: ["board:25", desk]\n    requestBody',
      to: "    requestBody",
      says: /nothing says where this comes from/u,
      toldAt: "callbacks/loan_overdue.yaml",
    },
    {
      name: "a source that is not declared",
      from: '"board:25"',
      to: '"bord:25"',
      says: /bord:25 is no key/u,
    },
    {
      name: "an example without a basis",
      from: "              x-basis: ours\n",
      to: "",
      says: /nothing says where this comes from/u,
      toldAt: "callbacks/loan_overdue.yaml",
    },
    {
      name: "a body that is a form",
      from: "application/json:",
      to: "application/x-www-form-urlencoded:",
      says: /lacks `application\/json`/u,
    },
    {
      name: "a payload that is closed to fields",
      from: "  required: [loans]\n",
      to: "  required: [loans]\n  additionalProperties: false\n",
      says: /is closed to fields/u,
    },
    {
      name: "an enumeration that is closed",
      from: "      description: How many reminders the member had, this one included.\n      type: integer\n",
      to: "      description: How many reminders the member had, this one included.\n      type: string\n      enum: [first, second]\n",
      says: /stays open|must be string/u,
    },
    {
      name: "a moment that is declared as text",
      from: "      $ref: ../schemas/Timestamp.yaml\n",
      to: "      type: string\n",
      says: /refer to Timestamp\.yaml/u,
    },
    {
      name: "a required field that nothing speaks for",
      from: "  required: [loans]\n",
      to: "  required: [loans, reminder]\n",
      says: /loans, reminder is required, and by the rule it is loans/u,
    },
    {
      name: "a field without a description",
      from: "      description: The late loans.\n",
      to: "",
      says: /has no description of its own/u,
    },
    {
      name: "a misspelt title",
      from: "title: LoanOverduePayload",
      to: "title: LoanOverduPayload",
      says: /write `title: LoanOverduePayload`/u,
    },
    {
      name: "a misspelt keyword",
      from: "      type: array\n",
      to: "      tipe: array\n",
      says: /write `type`/u,
    },
  ]),
  ...slipsIn("callbacks/member_joined.yaml", [
    {
      name: "a secret that is not marked",
      from: "      x-sensitive: true\n",
      to: "",
      says: /looks like a secret, but is not marked/u,
    },
    {
      name: "a mailbox in an example",
      from: "village@library.example",
      to: "village@books.io",
      says: /may be somebody's mailbox/u,
    },
  ]),
  ...slipsIn("callbacks/book_missing.yaml", [
    {
      name: "a deprecation without a replacement",
      from: "      replacement: loan_overdue\n",
      to: "",
      says: /nothing tells what replaces it/u,
    },
    {
      name: "a deprecation without a source",
      from: '      x-sources: ["board:26"]\n',
      to: "",
      says: /x-lifecycle: nothing says where this comes from/u,
    },
  ]),
];
