import type { WebhookObject } from "@vox-accounts/scripts/contract/document";
import { listOperations } from "@vox-accounts/scripts/contract/operations";
import { describe, expect, test } from "vitest";
import { referenceDocument } from "../src/document/reference-document.ts";
import { fixtureContract } from "./support/fixture-sources.ts";

interface Shown {
  paths: Record<string, { post: ShownOperation }>;
  webhooks?: Record<string, { post: { summary: string; description: string } }>;
  components: {
    schemas: Record<string, { properties?: Record<string, { description?: string }> }>;
  };
}

interface ShownOperation {
  summary: string;
  description: string;
  parameters?: { name: string; description: string; example?: string }[];
  requestBody?: { content: Record<string, { schema: { properties: Record<string, Described> } }> };
  "x-codeSamples": { label: string; source: string }[];
}

interface Described {
  description: string;
  example?: string;
}

const shown = referenceDocument(fixtureContract, new Map()) as Shown;

function operation(name: string): ShownOperation {
  const found = shown.paths[`/${name}`]?.post;
  if (!found) throw new Error(`${name} is not shown.`);
  return found;
}

function formField(name: string, field: string): Described {
  const form = operation(name).requestBody?.content["application/x-www-form-urlencoded"];
  const found = form?.schema.properties[field];
  if (!found) throw new Error(`${name} shows no ${field}.`);
  return found;
}

describe("an operation's text", () => {
  test("shows effect, roles, status, transport and what to check after an unknown outcome", () => {
    const { description } = operation("AddMember");
    expect(description).toContain("**Effect:** `write`");
    expect(description).toContain("**Roles:** Owner");
    expect(description).toContain("**Status:** current");
    expect(description).toContain("**Sent as:** a form body");
    expect(description).toContain("check with ListMembers whether the member is listed");
    expect(description).toContain("Sources: board:11.");
  });

  test("shows how a read may be sent, and a note if no source lists roles", () => {
    const { description } = operation("GetLibrary");
    expect(description).toContain("**Sent as:** query parameters, or a form body");
    expect(description).toContain("**Roles:** The board lists no roles\n");
  });

  test("shows every rule, and whether it is enforced", () => {
    expect(operation("GetPrices").description).toContain(
      "**Rule:** at most one of `genre`, `book_id` (documented; no source says",
    );
    expect(operation("BuyBooks").description).toContain(
      "**Rule:** exactly one of `book_id`, `isbn` (enforced)",
    );
  });

  test("shows when an operation was withdrawn", () => {
    expect(operation("LendBook").description).toContain(
      "withdrawn by the vendor since 2023-04-01. The front desk does this now",
    );
  });

  test("links its error codes, with names, to their page", () => {
    const name = fixtureContract["x-error-catalogue"]?.codes[902]?.name;
    expect(operation("AddMember").description).toContain(`[902](errors.html#code-902) \`${name}\``);
  });

  test("names the function that reads all pages", () => {
    expect(operation("ListMembers").description).toContain("`accounts.each.listMembers(params)`");
  });

  test("shows where the sources disagree", () => {
    expect(operation("AddMember").description).toMatch(
      /Where the sources disagree[\s\S]*board: in the query; desk: in a form/u,
    );
  });
});

describe("a parameter's text", () => {
  test("shows limits, defaults and secrecy", () => {
    expect(formField("AddMember", "age").description).toContain("at least 6; at most 120");
    expect(formField("AddMember", "active").description).toContain("Default: `true`.");
    expect(formField("AddMember", "api_key").description).toContain("Default: A generated key.");
    expect(formField("AddMember", "password").description).toContain("A secret");
  });

  test("says how to write a list", () => {
    expect(formField("AddMember", "friend_id").description).toContain("joined with `;`");
  });

  test("includes the description of every parameter", () => {
    for (const { name, in: place, parameters } of listOperations(fixtureContract)) {
      for (const parameter of parameters) {
        const text =
          place === "form"
            ? formField(name, parameter.name).description
            : operation(name).parameters?.find((one) => one.name === parameter.name)?.description;
        expect(text, `${name} ${parameter.name}`).toContain(parameter.description);
      }
    }
  });
});

test("the renderer's form starts with the smallest request, which succeeds unchanged", () => {
  const filled = operation("GetPrices").parameters?.filter(({ example }) => example !== undefined);
  expect(filled).toEqual([]);
  expect(formField("AddMember", "member_name").example).toBe("bookworm");
  expect(formField("AddMember", "friend_id").example).toBe("2000002;2000003");
});

test("a tested file replaces the generated TypeScript sample", () => {
  const document = referenceDocument(fixtureContract, new Map([["GetLibrary", "// tested\n"]]));
  const [sample] = (document as Shown).paths["/GetLibrary"]?.post["x-codeSamples"] ?? [];
  expect(sample).toMatchObject({ label: "TypeScript", source: "// tested" });
});

test("extensions become text, and examples stay unchanged", () => {
  const { "x-codeSamples": _, ...rest } = operation("AddMember");
  expect(JSON.stringify(rest)).not.toMatch(/"x-/u);
  const { post } = fixtureContract.paths["/AddMember"] ?? {};
  const given = post?.responses["200"].content["application/json"].examples.success?.value;
  expect(JSON.stringify(rest)).toContain(JSON.stringify(given));
});

test("the contract itself is not changed", () => {
  const before = JSON.stringify(fixtureContract);
  referenceDocument(fixtureContract, new Map());
  expect(JSON.stringify(fixtureContract)).toBe(before);
});

test("callbacks have a summary, a description and no extensions", () => {
  const [first] = Object.entries(fixtureContract.webhooks ?? {});
  expect.assert(first);
  const [type, { post }] = first;
  const { webhooks } = referenceDocument(fixtureContract, new Map()) as Shown;
  const shown = webhooks?.[type]?.post;
  expect(shown?.summary).toBe(type);
  expect(shown?.description.startsWith(`**${post.summary}**`)).toBe(true);
  expect(JSON.stringify(shown)).not.toMatch(/"x-/u);
});

test("a secret field of a callback is marked as secret", () => {
  const schema = {
    type: "object",
    properties: {
      hash: { type: "string", description: "Proves the sender.", "x-sensitive": true },
    },
  };
  const webhooks = mapWebhooks((post) => ({
    ...post,
    requestBody: { content: { "application/json": { schema } } },
  }));
  const shown = referenceDocument({ ...fixtureContract, webhooks }, new Map());
  expect(JSON.stringify(shown)).toContain("Proves the sender. A secret: do not log it.");
});

function mapWebhooks(change: (post: WebhookObject) => WebhookObject) {
  const all = Object.entries(fixtureContract.webhooks ?? {});
  return Object.fromEntries(all.map(([type, { post }]) => [type, { post: change(post) }]));
}
