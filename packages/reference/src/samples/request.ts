import type { RequestExample } from "@vox-accounts/scripts/contract/document";
import type { ListedOperation } from "@vox-accounts/scripts/contract/operations";

/** One request of an operation. */
export interface SampleRequest {
  readonly name: string;
  readonly place: "query" | "form";
  readonly params: Readonly<Record<string, unknown>>;
}

/** The request that the samples send. */
export function sampleRequest({ name, in: place, object }: ListedOperation): SampleRequest {
  return { name, place, params: firstExample(object["x-request-examples"]).params };
}

function firstExample(examples: Readonly<Record<string, RequestExample>>): RequestExample {
  return examples.minimal ?? Object.values(examples)[0] ?? { summary: "", params: {} };
}

/** A request example's parameters as they go over the wire, before encoding. */
export function wireValues(
  params: Readonly<Record<string, unknown>>,
): [name: string, text: string][] {
  return Object.entries(params).map(([name, value]) => [name, wireText(value)]);
}

/** The text of a value, for example `414877;464478` for a list. */
export function wireText(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(";") : String(value);
}
