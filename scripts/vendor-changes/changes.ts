import { functionName } from "../contract/names.ts";
import { addPayloadField, newCallback } from "./callbacks.ts";
import type { Content, MethodFile, SpecFolder } from "./edit-spec.ts";
import { fieldWhere, removeField, retypeField } from "./fields.ts";
import { newMethod } from "./new-method.ts";

/** A possible vendor change, as a maintainer's edit of the contract. */
export interface VendorChange {
  readonly name: string;
  /** Whether the stateful mock may need a person to decide how to handle it. */
  readonly mayNeedDecision: boolean;
  readonly edit: (spec: SpecFolder) => void;
}

const sources = ["docs.ai"];
const isRead = ({ post }: MethodFile) => post["x-effect"] === "read" && post.parameters?.length > 1;

/** Routine changes of every kind; each edits only the contract and the example of a call that it breaks. */
export const vendorChanges: readonly VendorChange[] = [
  routine("an optional parameter is added", (spec) => addParameter(spec, "vendor_option", false)),
  routine("a required parameter is added", (spec) => {
    const { name } = addParameter(spec, "vendor_scope", true);
    spec.remove(exampleOf(name)); // it breaks every call; `record` writes a minimal example
  }),
  routine("an optional parameter is added to a method that writes", (spec) => {
    const form = "application/x-www-form-urlencoded";
    const { file } = spec.method(({ post }) => post["x-effect"] === "write" && post.requestBody);
    spec.edit(file, ({ post }) => {
      post.requestBody.content[form].schema.properties.vendor_setting = {
        description: "A new one.",
        "x-sources": sources,
        type: "string",
      };
      post["x-request-examples"].full.params.vendor_setting = "new";
    });
  }),
  routine("a field is added", (spec) => {
    const { name, file } = spec.method(isRead);
    spec.edit(`answers/${name}.yaml`, (content) => {
      const field = { description: "A new field.", type: "string", "x-sources": sources };
      content[`${name}Response`].properties.vendor_field = field;
    });
    spec.edit(file, ({ post }) => {
      for (const value of answersOf(post)) value.vendor_field = "new";
    });
  }),
  routine("a field is removed", (spec) => {
    removeField(
      spec,
      fieldWhere(spec, ({ isRequired, name }) => !isRequired && !isShown(spec, name)),
    );
  }),
  routine("an integer becomes a number", (spec) => {
    retypeField(
      spec,
      fieldWhere(spec, ({ schema }) => schema.type === "integer"),
      "number",
    );
  }),
  routine("a list accepts fewer members", (spec) => {
    const { file, index } = parameterWhere(
      spec,
      ({ schema }) => schema["x-list"] || schema.$ref?.includes("List"),
    );
    spec.edit(file, ({ post }) => {
      post.parameters[index].description += " At most 50.";
    });
  }),
  routine("a page contains fewer items", (spec) => {
    const { file } = spec.method(({ post }) => post["x-paging"]);
    spec.edit(file, ({ post }) => {
      post["x-paging"].maximum = Math.floor(post["x-paging"].maximum / 2);
    });
  }),
  routine("an error code is added", (spec) => {
    const code = 9999;
    spec.edit("errors.yaml", ({ codes }) => {
      codes[code] = {
        name: "VENDOR_ERROR",
        class: "state",
        retry: "never",
        decided: "unknown",
        message: "A new error.",
        hint: "Look it up.",
      };
    });
    spec.edit(spec.method(isRead).file, ({ post }) => post["x-error-codes"].codes.push(code));
  }),
  routine("a read method with pages and a nested list is added", newMethod),
  routine("a field is added to the payload of a callback", addPayloadField),
  routine("a type of callback is added", newCallback),
  routine("a method's deprecation is announced", (spec) => {
    const { file } = spec.method((method) => isRead(method) && !method.post.deprecated);
    spec.edit(file, ({ post }) => {
      post.deprecated = true;
      post["x-lifecycle"] = {
        state: "deprecation-announced",
        note: "Announced today.",
        "x-sources": sources,
      };
    });
  }),
  undecided("an optional parameter is removed", (spec) => {
    const { file, name, index } = optionalParameter(spec);
    spec.edit(file, ({ post }) => {
      post.parameters.splice(index, 1);
      for (const { params } of requestsOf(post)) delete params[name];
    });
  }),
  undecided("a parameter is renamed", (spec) => {
    const { file, name, index } = optionalParameter(spec);
    spec.edit(file, ({ post }) => {
      post.parameters[index].name = `vendor_${name}`;
      for (const request of requestsOf(post)) request.params = renamed(request.params, name);
    });
  }),
  undecided("a value is added to an enumeration", (spec) => {
    const { file, index } = parameterWhere(spec, ({ schema }) => schema.enum);
    spec.edit(file, ({ post }) => post.parameters[index].schema.enum.push("vendor_value"));
  }),
  undecided("a value is removed from an enumeration", (spec) => {
    const { file, index } = parameterWhere(spec, ({ schema }) => schema.enum?.length > 2);
    spec.edit(file, ({ post }) => {
      const { schema } = post.parameters[index];
      const used = [
        schema.default,
        JSON.stringify(requestsOf(post)),
        JSON.stringify(post["x-paging"] ?? {}),
        ...examples(spec).map((file) => spec.text(file)),
      ].join();
      schema.enum.splice(
        schema.enum.findIndex((value: string) => !used.includes(value)),
        1,
      );
    });
  }),
  undecided("a method is withdrawn", (spec) => {
    const { name, file } = spec.method(
      (method) => isRead(method) && !isNamedElsewhere(spec, method),
    );
    spec.edit("openapi.yaml", ({ paths }) => delete paths[`/${name}`]);
    spec.remove(file);
    spec.remove(`answers/${name}.yaml`);
    removeUnusedSchemas(spec);
    forgetEvidence(spec);
  }),
];

function routine(name: string, edit: VendorChange["edit"]): VendorChange {
  return { name, mayNeedDecision: false, edit };
}

function undecided(name: string, edit: VendorChange["edit"]): VendorChange {
  return { name, mayNeedDecision: true, edit };
}

function addParameter(spec: SpecFolder, name: string, required: boolean): MethodFile {
  const method = spec.method((one) => isRead(one) && (!required || !isCalledElsewhere(spec, one)));
  spec.edit(method.file, ({ post }) => {
    const schema = { type: "string" };
    const parameter = {
      name,
      in: "query",
      description: "A new one.",
      "x-sources": sources,
      "x-applies": { kind: "none", reason: "nothing in the answer shows it", "x-basis": "ours" },
      schema,
    };
    post.parameters.push(required ? { ...parameter, required } : parameter);
    for (const [example, { params }] of Object.entries<Content>(post["x-request-examples"]))
      if (required || example === "full") params[name] = "new";
  });
  return method;
}

interface FoundParameter {
  readonly file: string;
  readonly name: string;
  readonly index: number;
}

function parameterWhere(spec: SpecFolder, fits: (parameter: Content) => unknown): FoundParameter {
  const { file, post } = spec.method(
    (method) => isRead(method) && method.post.parameters.some(fits),
  );
  const index = post.parameters.findIndex(fits);
  return { file, index, name: post.parameters[index].name };
}

/** A parameter that nothing else in its method mentions. */
function optionalParameter(spec: SpecFolder): FoundParameter {
  const isFree = ({ post }: MethodFile, { name, required }: Content) =>
    !required &&
    !isShown(spec, name) &&
    !JSON.stringify([post["x-rules"] ?? [], post["x-paging"] ?? {}]).includes(`"${name}"`);
  const method = spec.method(
    (one) =>
      isRead(one) && one.post.parameters.some((parameter: Content) => isFree(one, parameter)),
  );
  const index = method.post.parameters.findIndex((parameter: Content) => isFree(method, parameter));
  return { file: method.file, index, name: method.post.parameters[index].name };
}

function isNamedElsewhere(spec: SpecFolder, { name }: MethodFile): boolean {
  const others = spec.methods().filter((method) => method.name !== name);
  return (
    others.some(({ post }) => JSON.stringify(post).includes(name)) ||
    guides.some((page) => callsMethod(codeOf(spec, page), name)) ||
    isCalledElsewhere(spec, { name })
  );
}

/** Whether another method's example calls the method. */
function isCalledElsewhere(spec: SpecFolder, { name }: Pick<MethodFile, "name">): boolean {
  const others = examples(spec).filter((file) => file !== exampleOf(name));
  return others.some((file) => callsMethod(spec.text(file), name));
}

/** Whether code names the method or its function. */
function callsMethod(code: string, method: string): boolean {
  return new RegExp(`\\b(${method}|${functionName(method)})\\b`, "u").test(code);
}

/** Whether an example names the parameter or field. */
function isShown(spec: SpecFolder, name: string): boolean {
  return examples(spec).some((file) => new RegExp(`\\b${name}\\b`, "u").test(spec.text(file)));
}

const exampleFolder = "../packages/examples/src";

function exampleOf(method: string): string {
  return `${exampleFolder}/methods/${method}.ts`;
}

function examples(spec: SpecFolder): string[] {
  return ["methods", "recipes"].flatMap((folder) => spec.files(`${exampleFolder}/${folder}`));
}

/** The blocks of code on a page, which the tests compile. */
function codeOf(spec: SpecFolder, page: string): string {
  return [...spec.text(page).matchAll(/^```ts\n.*?^```$/gmsu)].join("\n");
}

/** Pages that show calls; withdrawing a method that a page shows requires an edit of the page. */
const guides = [
  "README.md",
  "packages/client/README.md",
  "packages/client/MIGRATING.md",
  "packages/mock/README.md",
].map((page) => `../${page}`);

/** Removes the evidence about schemas that no longer exist. */
function forgetEvidence(spec: SpecFolder): void {
  const folders = ["answers", "schemas", "callbacks"];
  const texts = folders.flatMap((folder) => spec.files(folder)).map((file) => spec.text(file));
  spec.edit("always-there.yaml", ({ schemas }) => {
    for (const title of Object.keys(schemas))
      if (!texts.some((text) => text.includes(`title: ${title}\n`))) delete schemas[title];
  });
}

function removeUnusedSchemas(spec: SpecFolder): void {
  const all = ["methods", "answers", "schemas", "callbacks"].flatMap((folder) =>
    spec.files(folder),
  );
  const texts = all.map((file) => [file, spec.text(file)] as const);
  const unused = spec.files("schemas").filter((file) => {
    const name = file.slice(file.lastIndexOf("/") + 1);
    return !texts.some(([other, text]) => other !== file && text.includes(name));
  });
  for (const file of unused) spec.remove(file);
  if (unused.length > 0) removeUnusedSchemas(spec);
}

function requestsOf(post: Content): Content[] {
  return Object.values(post["x-request-examples"]);
}

/** The success answers among a method's examples. */
function answersOf(post: Content): Content[] {
  const { examples } = post.responses["200"].content["application/json"];
  return Object.values<Content>(examples).flatMap(({ value }) =>
    value?.result === undefined ? [] : [value],
  );
}

function renamed(params: Content, name: string): Content {
  const entries = Object.entries(params).map(([key, value]) => [
    key === name ? `vendor_${name}` : key,
    value,
  ]);
  return Object.fromEntries(entries);
}
