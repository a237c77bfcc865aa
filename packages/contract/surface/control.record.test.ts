import { startMock } from "@vox-accounts/mock";
import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { it } from "vitest";
import { controlSurface, controlSurfaceFile } from "./control-surface.ts";

it("the mock's control path is as recorded", async () => {
  // spec:diff compares the real contract's own methods and fields
  await using mock = await startMock({ contract: structuredClone(fixtureDocument) });
  const answer = await fetch(new URL("/__mock/openapi.json", mock.url));
  const document = (await answer.json()) as { readonly info: object };
  expectRecorded(controlSurfaceFile, controlSurface(document));
});
