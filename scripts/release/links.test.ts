import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, test } from "vitest";
import { deadLinks, type PageOrigin, withAbsoluteLinks } from "./links.ts";

const origin: PageOrigin = {
  folder: "packages/one",
  repository: { page: "https://git.example.com/team/one", git: "" },
  revision: "v1.2.3",
  isPacked: (path) => path === "GUIDE.md",
};

const page = [
  "See [the guide](GUIDE.md), [`two`](../two/README.md#use), [why](../../docs/why.md).",
  "Or [below](#below), [elsewhere](https://example.com/), `[code](x)`.",
  "```md",
  "[code](../too)",
  "```",
].join("\n");

test("makes relative links absolute, and leaves headings, addresses and code alone", () => {
  const blob = "https://git.example.com/team/one/blob/v1.2.3";
  expect(withAbsoluteLinks(page, origin)).toBe(
    page
      .replace("(GUIDE.md)", `(${blob}/packages/one/GUIDE.md)`)
      .replace("(../two/README.md#use)", `(${blob}/packages/two/README.md#use)`)
      .replace("(../../docs/why.md)", `(${blob}/docs/why.md)`),
  );
});

test("without a repository, keeps links to packed files and the text of the others", () => {
  expect(withAbsoluteLinks(page, { ...origin, repository: undefined })).toBe(
    page
      .replace("[`two`](../two/README.md#use)", "`two`")
      .replace("[why](../../docs/why.md)", "why"),
  );
});

test("finds links to files that are not packed", () => {
  const folder = folderForTest();
  folder.write({ "README.md": page, "GUIDE.md": "How to." });
  const dead = deadLinks(page, join(folder.path, "README.md"));
  expect(dead).toEqual(["../two/README.md#use", "../../docs/why.md"]);
});
