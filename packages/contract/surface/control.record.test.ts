import { startMock } from "@vox-accounts/mock";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { it } from "vitest";
import { controlSurface, controlSurfaceFile } from "./control-surface.ts";

it("the mock's control path is as it was recorded", async () => {
  await using mock = await startMock();
  const answer = await fetch(new URL("/__mock/openapi.json", mock.url));
  const document = (await answer.json()) as { readonly info: object };
  expectRecorded(controlSurfaceFile, controlSurface(document));
});
