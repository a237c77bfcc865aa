import { expect, test } from "vitest";
import { root } from "../boot/root.ts";
import { members } from "./members.ts";

test("all members of the workspace are found", () => {
  const names = members(root).map((member) => member.name.replace("@vox-accounts/", ""));
  expect(names).toEqual(
    expect.arrayContaining(["spec", "scripts", "types", "client", "mock", "contract"]),
  );
});
