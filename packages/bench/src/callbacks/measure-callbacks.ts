import { createHash, randomUUID } from "node:crypto";
import { parseCallbacks, verifyCallback } from "@vox-accounts/client/callbacks";
import { signCallback } from "@vox-accounts/client/testing";

/** Reads a body, and returns the number of its callbacks with a valid hash. */
type Receive = (body: string) => number;

/** CPU microseconds per POST, in each round. */
export interface CallbackTimes {
  readonly ours: number[];
  readonly plain: number[];
}

const roundMicroseconds = 100_000;
const secrets = { salt: randomUUID(), apiKey: randomUUID() };

const receivers: Readonly<Record<keyof CallbackTimes, Receive>> = {
  ours: (body) =>
    parseCallbacks(body).callbacks.filter((one) => verifyCallback(one, secrets)).length,
  /** Code without a library: it does not check types or compare in constant time. */
  plain: (body) => {
    const { callbacks } = JSON.parse(body) as { callbacks: ReturnType<typeof callbackOf>[] };
    return callbacks.filter((one) => one.hash === plainHash(one)).length;
  },
};

/** Measures POSTs with this many callbacks, with both receivers in every round. */
export function measureCallbacks(count: number, rounds: number): CallbackTimes {
  const callbacks = Array.from({ length: count }, (_, index) => callbackOf(index));
  const body = JSON.stringify({ callbacks });
  const times: CallbackTimes = { ours: [], plain: [] };
  const names = ["ours", "plain"] as const;
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const microseconds = timeOf(receivers[name], body, count);
      if (round > 0) times[name].push(microseconds); // the first round is a warm-up
    }
  }
  return times;
}

function timeOf(receive: Receive, body: string, count: number): number {
  let posts = 0;
  let spent = 0;
  const before = process.cpuUsage();
  while (spent < roundMicroseconds) {
    for (let post = 0; post < 50; post++, posts++)
      if (receive(body) !== count) throw new Error("A hash was not recognized.");
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  return spent / posts;
}

function callbackOf(callback_id: number) {
  const min_balance = { is_min_credit: false, is_repeated: false };
  const callback = { callback_id, account_id: 7, type: "min_balance", min_balance } as const;
  const about = { account_name: "demo", language_code: "en", balance: 1.5, currency: "USD" };
  return signCallback({ ...callback, ...about }, secrets);
}

function plainHash({ account_id, callback_id }: ReturnType<typeof callbackOf>): string {
  const text = `${secrets.salt}${account_id}${secrets.apiKey}${callback_id}`;
  return createHash("md5").update(text).digest("hex");
}
