import { createLogger } from "@stoplight/prism-core";
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpRequest,
} from "@stoplight/prism-http";
import type { OpenApiDocument } from "../contract/document.ts";
import type { Operation } from "../contract/operation.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import { HttpError } from "../pipeline/errors.ts";
import { readPreferences } from "../pipeline/preferences.ts";
import type { Reply } from "../pipeline/reply.ts";
import { errorOfPrism } from "./prism-errors.ts";

const ERROR = 0; // DiagnosticSeverity.Error; not worth a dependency

const CONFIG = {
  isProxy: false,
  checkSecurity: false,
  validateRequest: true,
  validateResponse: true,
  errors: true,
  upstreamProxy: undefined,
} as const;

interface PrismAnswer {
  readonly output: {
    readonly statusCode: number;
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
  readonly validations: {
    readonly output: readonly { readonly severity: number; readonly message: string }[];
  };
}

/** Answers a call from the contract; by default it validates the request again. */
export type Prism = (
  operation: Operation,
  parameters: URLSearchParams,
  prefer: string | undefined,
  validateRequest?: boolean,
) => Promise<Reply>;

/** Runs Prism in this process without its server; Prism modifies the document. */
export async function createPrism(
  document: OpenApiDocument,
  responses: ReadonlyMap<string, ResponseFacts>,
): Promise<Prism> {
  const resources = await getHttpOperationsFromSpec(document);
  // its log would contain bodies with secrets
  const logger = createLogger("prism", { enabled: false });
  const prism = createInstance({ ...CONFIG, mock: { dynamic: false } }, { logger });

  return async (operation, parameters, prefer, validateRequest = true) => {
    const wish = readPreferences(prefer);
    const mock = { dynamic: false, ...wish }; // a new object, as Prism modifies it
    const outcome = await prism.request(toPrism(operation, parameters), resources, {
      ...CONFIG,
      validateRequest,
      mock,
    })();
    if (outcome._tag === "Right") return replyOf(outcome.right);
    const examples = [...(responses.get(operation.name)?.examples.keys() ?? [])];
    const request = { method: operation.name, example: wish.exampleKey, examples };
    throw errorOfPrism(outcome.left, request);
  };
}

/** Returns the response after checking it against the contract. */
function replyOf({ output, validations }: PrismAnswer): Reply {
  const broken = validations.output.filter(({ severity }) => severity === ERROR);
  if (broken.length > 0) {
    const problems = broken.map(({ message }) => message).join("; ");
    throw new HttpError(500, `The answer does not match the contract: ${problems}`);
  }
  return { status: output.statusCode, headers: lowerCased(output.headers), body: output.body };
}

function toPrism({ name, verb, place }: Operation, parameters: URLSearchParams): IHttpRequest {
  const path = `/${name}`;
  if (place === "query")
    return { method: verb, url: { path, query: Object.fromEntries(parameters) } };
  const body = parameters.toString() || "&"; // Prism treats an empty form as a missing body
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(body.length),
  };
  return { method: verb, url: { path }, headers, body };
}

function lowerCased(
  headers: Readonly<Record<string, unknown>> | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
