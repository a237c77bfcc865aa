import { createConfig, lintFromString } from "@redocly/openapi-core";
import { startMock } from "@vox-accounts/mock";
import { expect, it } from "vitest";

async function problemsOf(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ["recommended-strict"], telemetry: "off" });
  const found = await lintFromString({ source, absoluteRef: "openapi.json", config });
  return found.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`);
}

it("the OpenAPI document of the mock's control path passes Redocly's rules", async () => {
  await using mock = await startMock();
  const document = await (await fetch(new URL("/__mock/openapi.json", mock.url))).text();
  expect(await problemsOf(document)).toEqual([]);
  const broken = document.replace("#/components/schemas/Ready", "#/components/schemas/Redy");
  expect(await problemsOf(broken)).toContainEqual(expect.stringContaining("no-unresolved-refs"));
});
