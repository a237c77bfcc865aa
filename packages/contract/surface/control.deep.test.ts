import { readFileSync } from "node:fs";
import type { Change } from "@vox-accounts/scripts/diff/change";
import { compareDocuments } from "@vox-accounts/scripts/diff/compare/compare-documents";
import { ApiDocument } from "@vox-accounts/scripts/diff/read/api-document";
import { describe, expect, it } from "vitest";
import { controlSurface, controlSurfaceFile } from "./control-surface.ts";

interface Schema {
  readonly type?: string;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
}

interface Operation {
  parameters?: { readonly name: string; readonly in: string }[];
}

interface Surface {
  readonly info: object;
  paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

const recorded = readFileSync(controlSurfaceFile, "utf8");
const surface = JSON.parse(recorded) as Surface;
const before = new ApiDocument(surface);

/** What `npm run spec:diff` says of an edit of the recorded surface. */
function changesBy(edit: (surface: Surface) => void): Change[] {
  const edited = structuredClone(surface);
  edit(edited);
  return compareDocuments(before, new ApiDocument(edited));
}

const operations = Object.entries(surface.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, { parameters = [] }]) => ({ path, verb, parameters })),
);
const schemas = Object.entries(surface.components.schemas);
const objects = schemas.filter(([, one]) => one.type === "object");
const choices = schemas.filter(([, one]) => one.oneOf);

describe("it is a breaking change if the control path loses", () => {
  it("any of its operations", () => {
    const changes = changesBy((edited) => {
      edited.paths = {};
    });
    const removed = operations.map(({ verb, path }) => `${verb.toUpperCase()} ${path}`);
    const breaking = changes.filter(({ severity }) => severity === "breaking");
    expect(breaking.map(({ where, what }) => `${where} ${what}`).sort()).toEqual(
      removed.map((where) => `${where} was removed`).sort(),
    );
  });

  it.each(operations.filter(({ parameters }) => parameters.some((one) => one.in === "query")))(
    "a query parameter of $verb $path",
    ({ path, verb, parameters }) => {
      const changes = changesBy(({ paths }) => delete paths[path]?.[verb]?.parameters);
      const breaking = changes.filter(({ severity }) => severity === "breaking");
      expect(breaking.map(({ where }) => where).sort()).toEqual(
        parameters.map((one) => `${one.in} ${one.name}`).sort(),
      );
    },
  );

  it.each(choices)("a variant of %s", (name, { oneOf = [] }) => {
    const kinds = oneOf.flatMap(({ type }, at) => (type === "object" ? [at] : []));
    const verdicts = kinds.map((at) => {
      const changes = changesBy(({ components }) => {
        components.schemas[name] = { ...components.schemas[name], oneOf: oneOf.toSpliced(at, 1) };
      });
      return changes.some(({ severity }) => severity === "breaking");
    });
    expect(new Set(verdicts)).toEqual(new Set([true]));
  });

  it.each(objects)("a field of %s", (name, { properties = {} }) => {
    const changes = changesBy(({ components }) => {
      components.schemas[name] = { ...components.schemas[name], properties: {}, required: [] };
    });
    const breaking = changes.filter(({ severity }) => severity === "breaking");
    const words = breaking.flatMap(({ where, what }) => `${where} ${what}`.split(/[^\w]+/u));
    expect(words).toEqual(expect.arrayContaining(Object.keys(properties)));
  });
});

describe("the recorded surface", () => {
  it("ignores descriptions and versions", () => {
    const reworded = recorded.replaceAll(
      '"type":"integer"',
      '"description":"A number.","type":"integer"',
    );
    expect(controlSurface({ ...JSON.parse(reworded), info: { version: "9.9.9" } })).toBe(recorded);
    expect(controlSurface({ ...surface, paths: {} } as Surface)).not.toBe(recorded);
  });
});
