import { type Slip, slipsIn } from "./slip.ts";

export const callbackSlips: Slip[] = [
  ...slipsIn("openapi.yaml", [
    {
      name: "a callback that is not listed",
      from: '  library_closed: { $ref: "callbacks/library_closed.yaml#/webhook" }\n',
      to: "",
      says: /nothing refers to this file/u,
      reportedAt: "callbacks/library_closed.yaml",
    },
    {
      name: "a callback that refers to another callback's file",
      from: "callbacks/library_closed.yaml#/webhook",
      to: "callbacks/loan_overdue.yaml#/webhook",
      says: /refer to callbacks\/library_closed\.yaml#\/webhook/u,
    },
    {
      name: "a misspelled type",
      from: "  library_closed:",
      to: "  libary_closed:",
      says: /the webhook libary_closed refers to/u,
    },
  ]),
  ...slipsIn("callbacks/loan_overdue.yaml", [
    {
      name: "no summary",
      from: "    summary: Books were not returned in time.\n",
      to: "",
      says: /lacks `summary`/u,
    },
    {
      name: "a description that is not a sentence",
      from: "a book's due date.",
      to: "a book was due",
      says: /does not end like a sentence/u,
    },
    {
      name: "an unwritten text",
      from: "summary: Books were not returned in time.",
      to: "summary: TODO",
      says: /is not written yet/u,
    },
    {
      name: "no lifecycle",
      from: "    x-lifecycle: { state: active }\n",
      to: "",
      says: /lacks `x-lifecycle`/u,
    },
    {
      name: "a misspelled extension",
      from: "    x-lifecycle:",
      to: "    x-livecycle:",
      says: /write `x-lifecycle`/u,
    },
    {
      name: "an extension of methods",
      from: "    x-lifecycle: { state: active }\n",
      to: "    x-lifecycle: { state: active }\n    x-effect: read\n",
      says: /x-effect is not a known key/u,
    },
    {
      name: "no source",
      from: '    x-sources: ["board:25", desk]\n    requestBody',
      to: "    requestBody",
      says: /the source is missing/u,
      reportedAt: "callbacks/loan_overdue.yaml",
    },
    {
      name: "a source that is not declared",
      from: '"board:25"',
      to: '"bord:25"',
      says: /bord:25 is not a key/u,
    },
    {
      name: "an example without a basis",
      from: "              x-basis: ours\n",
      to: "",
      says: /the source is missing/u,
      reportedAt: "callbacks/loan_overdue.yaml",
    },
    {
      name: "a body that is a form",
      from: "application/json:",
      to: "application/x-www-form-urlencoded:",
      says: /lacks `application\/json`/u,
    },
    {
      name: "a closed payload",
      from: "  required: [loans]\n",
      to: "  required: [loans]\n  additionalProperties: false\n",
      says: /does not accept more fields/u,
    },
    {
      name: "a closed enumeration",
      from: "      description: The number of reminders that the member received, including this one.\n      type: integer\n",
      to: "      description: The number of reminders that the member received, including this one.\n      type: string\n      enum: [first, second]\n",
      says: /must be open/u,
    },
    {
      name: "a timestamp declared as a plain string",
      from: "      $ref: ../schemas/Timestamp.yaml\n",
      to: "      type: string\n",
      says: /refer to Timestamp\.yaml/u,
    },
    {
      name: "a required field without evidence",
      from: "  required: [loans]\n",
      to: "  required: [loans, reminder]\n",
      says: /loans, reminder is required, but by the rule it should be loans/u,
    },
    {
      name: "a field without a description",
      from: "      description: The late loans.\n",
      to: "",
      says: /has no description of its own/u,
    },
    {
      name: "a misspelled title",
      from: "title: LoanOverduePayload",
      to: "title: LoanOverduPayload",
      says: /write `title: LoanOverduePayload`/u,
    },
    {
      name: "a misspelled keyword",
      from: "      type: array\n",
      to: "      tipe: array\n",
      says: /write `type`/u,
    },
  ]),
  ...slipsIn("callbacks/member_joined.yaml", [
    {
      name: "an unmarked secret",
      from: "      x-sensitive: true\n",
      to: "",
      says: /looks like a secret, but is not marked/u,
    },
    {
      name: "a mailbox in an example",
      from: "village@library.example",
      to: "village@books.io",
      says: /may be a real mailbox/u,
    },
  ]),
  ...slipsIn("callbacks/book_missing.yaml", [
    {
      name: "a deprecation without a replacement",
      from: "      replacement: loan_overdue\n",
      to: "",
      says: /without a replacement/u,
    },
    {
      name: "a deprecation without a source",
      from: '      x-sources: ["board:26"]\n',
      to: "",
      says: /x-lifecycle: the source is missing/u,
    },
  ]),
];
