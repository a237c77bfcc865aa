import { describe, expect, test } from "vitest";
import { curlSample } from "../src/samples/curl.ts";
import { pythonSample } from "../src/samples/python.ts";
import { typescriptSample } from "../src/samples/samples.ts";
import { shownFile, standaloneFile } from "../src/samples/tested-files.ts";

const query = { name: "ListMembers", place: "query", params: { account_id: [1, 2], active: true } };
const form = { name: "AddMember", place: "form", params: { member_name: "o'brien" } };
const bare = { name: "GetLibrary", place: "query", params: {} } as const;

describe("curl", () => {
  test("sends a list as one value, joined with an encoded semicolon", () => {
    expect(curlSample({ ...query, place: "query" })).toContain(
      '"$URL/ListMembers?account_id=1%3B2&active=true"',
    );
  });

  test("quotes form values for the shell", () => {
    const sample = curlSample({ ...form, place: "form" });
    expect(sample).toContain("--data-urlencode 'member_name=o'\\''brien'");
    expect(sample).toContain('"$URL/AddMember"');
  });

  test("sends only the token if the method has no parameters", () => {
    expect(curlSample(bare)).toBe(
      'curl -X POST \\\n  -H "authorization: Bearer $TOKEN" \\\n  "$URL/GetLibrary"',
    );
  });
});

describe("Python", () => {
  test("joins a list, and lets the library encode it", () => {
    const sample = pythonSample({ ...query, place: "query" });
    expect(sample).toContain('"account_id": ";".join(["1", "2"])');
    expect(sample).toContain('"/ListMembers" + "?" + params');
    expect(sample).not.toContain("data=");
  });

  test("sends a form as the body", () => {
    expect(pythonSample({ ...form, place: "form" })).toContain("data=params.encode()");
  });

  test("imports only what it uses", () => {
    expect(pythonSample(bare)).not.toContain("urllib.parse");
  });
});

test("TypeScript calls the function of the method with unquoted names", () => {
  expect(typescriptSample({ ...query, place: "query" })).toContain(
    "await accounts.listMembers({\n  account_id: [\n    1,\n    2\n  ],\n  active: true\n});",
  );
});

describe("a tested file", () => {
  const shared = `// The shared client.
import { createClient } from "library";

export const accounts = createClient();
`;
  const source = `// Lists all.
import { accounts } from "../accounts.ts";
import { write } from "other";

// #region loop
write(accounts);
// #endregion
`;

  test("has the shared client inlined, so that readers can copy it", () => {
    expect(standaloneFile(source, shared)).toBe(`// Lists all.
import { createClient } from "library";
import { write } from "other";

const accounts = createClient();

write(accounts);`);
  });

  test("without the shared client is unchanged, except for region marks", () => {
    const alone = source.replace("../accounts.ts", "elsewhere");
    expect(standaloneFile(alone, shared)).toBe(shownFile(alone));
    expect(shownFile(alone)).not.toContain("region");
  });
});
