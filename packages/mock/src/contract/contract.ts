import { loadContract, type OpenApiDocument, tokenSources } from "./document.ts";
import { type Operation, readOperations } from "./operation.ts";
import { type ResponseFacts, readResponses } from "./responses.ts";

/** An error code: the vendor's name for it, and our sentence. */
export interface ErrorText {
  readonly name: string;
  readonly message?: string;
}

/** The vendor's error codes by number. */
export type ErrorTexts = Readonly<Record<number, ErrorText>>;

/** What the mock knows about its API; only `start-mock.ts` chooses which API that is. */
export interface Contract {
  readonly document: OpenApiDocument;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly responses: ReadonlyMap<string, ResponseFacts>;
  readonly errorTexts: ErrorTexts;
  /** Keys of the sources about authorization. */
  readonly tokenSources: readonly string[];
}

/** Reads a copy of a bundled OpenAPI document. */
export function readContract(bundle: object, errorTexts: ErrorTexts): Contract {
  const document = loadContract(bundle);
  return {
    document,
    operations: readOperations(document),
    responses: readResponses(document),
    errorTexts,
    tokenSources: tokenSources(document),
  };
}
