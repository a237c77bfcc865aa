import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { expect, test } from "vitest";
import { root } from "../boot/repository.ts";
import { lintContract } from "./lint-contract.ts";
import { trySlips } from "./slips/try-slips.ts";

test("the fixture contract passes", async () => {
  const readmeFile = join(root, "spec/README.md");
  expect(await lintContract(fixtureFolder, { readmeFile })).toEqual([]);
});

// every fourth of each kind; slips.deep.test.ts tries them all
trySlips((number) => number % 4 === 0);
