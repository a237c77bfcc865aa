import { startMock } from "@vox-accounts/mock";
import { expect, it } from "vitest";
import { clientOf } from "./support/client-of.ts";

const children = 530_350;
const megabyte = 2 ** 20;

it("half a million children arrive exactly once, in bounded memory, despite faults", async () => {
  await using mock = await startMock({
    state: { children, totalIgnoresFilters: true },
    journalSize: 2000,
  });
  mock.use({ reset: "during-body" }, { params: { offset: 100_000 }, times: 2 });
  mock.use({ status: 503, retryAfter: 1 }, { params: { offset: 200_000 }, times: 2 });
  mock.use({ truncate: true }, { params: { offset: 300_000 }, times: 1 });
  mock.use({ clock: 7200 }, { params: { offset: 400_000 } }); // refused here, and again on the next page with the right clock
  const seen = new Uint8Array(3 * children + 3000); // ids are at most three apart
  let first: number | undefined;
  let count = 0;
  let maxHeap = 0;
  for await (const { account_id = 0 } of clientOf(mock).each.getChildrenAccounts()) {
    first ??= account_id;
    const place = account_id - first;
    if (seen[place] !== 0) expect.fail(`child ${account_id} came again, or out of range`);
    seen[place] = 1;
    if (++count % 50_000 === 0) maxHeap = Math.max(maxHeap, process.memoryUsage().heapUsed);
  }
  expect(count).toBe(children);
  expect(maxHeap / megabyte).toBeLessThan(400); // client, mock and test runner; all children at once would take a gigabyte
  expect(mock.requests().length).toBe(Math.ceil(children / 1000) + 1 + 7);
});
