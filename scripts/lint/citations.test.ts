import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, test } from "vitest";
import { queryParameter, smallContract } from "../contract/small-contract.ts";
import { citationProblems, pagesIn } from "./citations.ts";

const page = ["Shelf", "shelf_id", "The shelf.", "colour", "none", "shelfId: number;"];

function problemsWith(...sources: string[]): string[] {
  const folder = folderForTest();
  folder.write({ "board.txt": page.join("\n") });
  const parameter = queryParameter("shelf_id", { type: "integer" }, { "x-sources": sources });
  const colour = { type: "string", description: "Its colour.", "x-sources": ["board:5"] };
  const contract = smallContract(
    { Look: { parameters: [parameter] } },
    { Shelf: { title: "Shelf", type: "object", properties: { colour } } },
  );
  return citationProblems(contract, pagesIn(folder.path)).map(({ what }) => what);
}

test("a citation of a line without the name is a problem, of a parameter and of a field", () => {
  expect(problemsWith("board:3")).toEqual([
    "board:3 does not name shelf_id",
    "board:5 does not name colour",
  ]);
});

test("a citation of the right line, of lines around it, or of a page without a copy passes", () => {
  expect(problemsWith("board:2", "board:1-3", "ledger:9", "board")).toEqual([
    "board:5 does not name colour",
  ]);
});

test("a citation of a line that has the name in camel case passes", () => {
  expect(problemsWith("board:6")).toEqual(["board:5 does not name colour"]);
});
