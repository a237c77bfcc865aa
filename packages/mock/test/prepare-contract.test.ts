import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { expect, it } from "vitest";
import { generateCredentials } from "../src/credentials.ts";
import { startMock } from "../src/index.ts";
import { call } from "./support/call.ts";

const credentials = await generateCredentials(1000001);

/** A contract that no mock of this process was started with. */
function newContract() {
  const { paths, ...rest } = structuredClone(fixtureDocument);
  return { ...rest, info: { title: crypto.randomUUID() }, paths: paths as Record<string, object> };
}

it("a mock keeps its contract when the object changes, and a later mock serves the changed one", async () => {
  const contract = newContract();
  await using before = await startMock({ contract, credentials });
  Reflect.deleteProperty(contract.paths, "/GetLibrary");
  await using after = await startMock({ contract, credentials });
  expect((await call(before, "/GetLibrary")).body).toHaveProperty("result");
  expect((await call(after, "/GetLibrary")).code).toBe(103);
});

it("mocks of one contract have their own faults, definitions and journals", async () => {
  const contract = newContract();
  await using one = await startMock({ contract, credentials });
  await using other = await startMock({ contract, credentials });
  one.use({ status: 503 });
  one.define("GetShelves", { answer: { result: [] } });
  expect(await call(one, "/GetLibrary").catch(() => "no JSON")).not.toMatchObject({ status: 200 });
  expect((await call(other, "/GetLibrary")).body).toHaveProperty("result");
  expect((await call(other, "/GetShelves")).code).toBe(103);
  expect(one.requests()).toHaveLength(1);
});

it("a second mock of a contract starts with less than half the work of the first", async () => {
  const contract = newContract();
  const first = await workOfStart(contract);
  const later = [await workOfStart(contract), await workOfStart(contract)];
  expect(Math.min(...later)).toBeLessThan(first / 2);
});

it("a contract that cannot be served is refused at every start", async () => {
  const contract = newContract();
  Object.assign(contract.paths, { "/Lost": { post: { parameters: [{ $ref: "#/lost" }] } } });
  for (let start = 0; start < 2; start++)
    await expect(startMock({ contract, credentials })).rejects.toThrow(
      "The contract has no #/lost",
    );
});

/** The microseconds of CPU that a start takes. */
async function workOfStart(contract: object): Promise<number> {
  const before = process.cpuUsage();
  await using _ = await startMock({ contract, credentials });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
