import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { createCaller } from "./support/state-caller.ts";

const RUNS = 12;

let mock: Mock;
let owner: Awaited<ReturnType<typeof createCaller>>;
beforeAll(async () => {
  // a fixed time, as new accounts have their time of creation
  mock = await startMock({ state: { children: 6, balance: 500 }, now: () => NOW });
  owner = await createCaller(mock);
});
afterAll(() => mock.close());

const NOW = Date.now();

/** A call or a control action, with its possible inputs. */
const step = fc.record({
  kind: fc.constantFrom("set", "email", "all", "add", "clone", "hand", "charge", "plan", "papers"),
  child: fc.nat(8),
  settings: fc.record(
    {
      active: fc.boolean(),
      language_code: fc.constantFrom("en", "ru"),
      account_custom_data: fc.string(),
      support_invoice: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  email: fc.constantFrom("a@example.com", "B@example.com", "b@example.com", "c@example.com"),
  name: fc.constantFrom("shop-a", "shop-b", "shop-c"),
  frozen: fc.boolean(),
  phones: fc.constantFrom("1", "1;2"),
  plan: fc.constantFrom("IM", "MAU"),
  status: fc.constantFrom("VERIFIED", "REJECTED"),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function idOf(index: number): Promise<number> {
  const { result } = await owner.children({ count: 100 });
  return result[index % result.length]?.account_id ?? 0;
}

const PASSWORD = "Example-Pass-1";

const acts: Readonly<Record<Step["kind"], (step: Step) => unknown>> = {
  set: async ({ child, settings }) =>
    owner.call("SetChildAccountInfo", { child_account_id: await idOf(child), ...settings }),
  email: async ({ child, email }) =>
    owner.call("SetChildAccountInfo", {
      child_account_id: await idOf(child),
      new_child_account_email: email,
    }),
  all: ({ settings }) =>
    owner.call("SetChildAccountInfo", { child_account_id: "all", ...settings }),
  add: ({ name, email }) =>
    owner.call("AddAccount", {
      account_name: name,
      account_email: email,
      account_password: PASSWORD,
    }),
  clone: async ({ child, name, email }) =>
    owner.call("CloneAccount", {
      account_id: await idOf(child),
      new_account_name: name,
      new_account_email: email,
      new_account_password: PASSWORD,
    }),
  hand: ({ frozen }) => mock.addChildren([{ frozen }]),
  charge: ({ phones }) => owner.call("ChargeAccount", { phone_id: phones }),
  plan: ({ plan }) => owner.call("ChangeAccountPlan", { plan_type: plan }),
  papers: ({ status }) => [
    mock.setVerification({ status }),
    mock.setDocuments({ verification_name: "RU", documents: [{ comment: status }] }),
  ],
};

/** Takes the steps and returns the answers and the final state, without random keys. */
async function take(steps: readonly Step[]): Promise<string> {
  const answers: unknown[] = [];
  for (const one of steps) answers.push(await acts[one.kind](one));
  answers.push(await owner.children({ count: 100, order_by: "child_account_email" }), mock.state());
  return JSON.stringify(answers, (name, value) => (name === "api_key" ? undefined : value));
}

it("a saved state is restored to the byte, and later calls have the same answers", async () => {
  const steps = fc.array(step, { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, steps, async (before, after) => {
      mock.reset();
      await take(before);
      const saved = JSON.stringify(mock.state());
      const first = await take(after);
      mock.setState(JSON.parse(saved));
      expect(JSON.stringify(mock.state())).toBe(saved);
      expect(await take(after)).toBe(first);
    }),
    { numRuns: RUNS },
  );
});
