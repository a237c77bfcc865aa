import {
  type OpenApiDocument,
  type Reference,
  resolve,
  resolveSchema,
  type Schema,
} from "./document.ts";

/** How a method splits a list into pages. */
export interface Paging {
  /** The field with the list. */
  readonly items: string;
  /** The parameter that limits a page, and the field, if present, with its size. */
  readonly count: string;
  /** The parameter with the number of records to skip. */
  readonly offset: string;
  /** The maximum size of a page. */
  readonly maximum?: number;
  /** The field with the size of the whole list. */
  readonly total?: string;
}

/** What the contract says about a method's answers. */
export interface ResponseFacts {
  /** The branch of the response that is not an error. */
  readonly success: Schema;
  readonly examples: ReadonlyMap<string, unknown>;
  /** Undefined if the method has no pages. */
  readonly paging: Paging | undefined;
}

interface Answers {
  "x-paging"?: Paging;
  responses: Record<string, Response | Reference>;
}

interface Response {
  content?: Record<
    string,
    { schema?: Schema; examples?: Record<string, { value: unknown } | Reference> }
  >;
}

/** Reads the responses of all methods, by method. */
export function readResponses(document: OpenApiDocument): ReadonlyMap<string, ResponseFacts> {
  const facts = new Map<string, ResponseFacts>();
  for (const [path, { get, post }] of Object.entries(document.paths)) {
    const operation = (post ?? get) as unknown as Answers | undefined;
    const json =
      operation?.responses["200"] &&
      resolve(document, operation.responses["200"]).content?.["application/json"];
    if (!json) continue;
    const named = Object.entries(json.examples ?? {}).map(
      ([name, example]) => [name, resolve(document, example).value] as const,
    );
    facts.set(path.slice(1), {
      success: successOf(document, json.schema ?? {}),
      examples: new Map(named),
      paging: operation?.["x-paging"],
    });
  }
  return facts;
}

function successOf(document: OpenApiDocument, schema: Schema): Schema {
  const whole = resolveSchema(document, schema);
  const branches = (whole.oneOf ?? [whole]).map((branch) => resolveSchema(document, branch));
  return branches.find(({ required = [] }) => !required.includes("error")) ?? whole;
}
