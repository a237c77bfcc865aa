import { loadContract, type OpenApiDocument, tokenSources } from "./document.ts";
import { type Operation, readOperations } from "./operation.ts";
import { type ResponseFacts, readResponses } from "./responses.ts";

/** What is known of an error code: the vendor's name for it, and our sentence. */
export interface ErrorText {
  readonly name: string;
  readonly message?: string;
}

/** The vendor's error codes by number. */
export type ErrorTexts = Readonly<Record<number, ErrorText>>;

/** What the mock knows of the API it plays; only `start-mock.ts` chooses which API that is. */
export interface Contract {
  readonly document: OpenApiDocument;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly responses: ReadonlyMap<string, ResponseFacts>;
  readonly errorTexts: ErrorTexts;
  /** Keys of the sources on how calls are authorised. */
  readonly tokenSources: readonly string[];
}

/** Reads a bundled OpenAPI document, from a copy of its own. */
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
