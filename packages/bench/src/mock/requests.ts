import { createRequire } from "node:module";

/** A valid request. */
export interface BenchRequest {
  readonly method: string;
  readonly query: string;
  readonly form: string | undefined;
}

interface Operation {
  readonly requestBody?: object;
  readonly "x-request-examples": Readonly<
    Record<string, { readonly params: Readonly<Record<string, unknown>> }>
  >;
}

const { paths } = createRequire(import.meta.url)("@vox-accounts/types/openapi.json") as {
  paths: Record<string, { post: Operation }>;
};

/** Every request example of the contract, as our client sends it. */
export const requests: readonly BenchRequest[] = Object.entries(paths).flatMap(([path, { post }]) =>
  Object.values(post["x-request-examples"]).map(({ params }) => {
    const texts = Object.entries(params).map(([name, value]): [string, string] => [
      name,
      [value].flat().join(";"),
    ]);
    const encoded = new URLSearchParams(texts).toString();
    const method = path.slice(1);
    return post.requestBody
      ? { method, query: "", form: encoded }
      : { method, query: encoded && `?${encoded}`, form: undefined };
  }),
);
