import { type Mock, startMock } from "@vox-accounts/mock";
import {
  callbackExamples,
  listCallbacks,
  wholeCallback,
} from "@vox-accounts/scripts/contract/callbacks";
import type { Contract } from "@vox-accounts/scripts/contract/document";
import type { AccountCallbackType } from "@vox-accounts/types";
import { callbackTable } from "@vox-accounts/types/callback-table";
import type { Identity } from "../run/identity.ts";
import type { CallbackMutant } from "./mutants.ts";

/** A callback that a test asks the mock to send. */
export interface Probe {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
}

const OWN = ["callback_id", "account_id", "type", "hash"];
const VALUES: readonly unknown[] = [undefined, "text", 1, 1.5, true, [], [1], [1.5], ["text"], {}];

/**
 * Whether a test can notice a change through what it asks the mock to send: the fields of the payload
 * and the common fields. The mock itself sets the ids and the hash.
 */
export function isSendable({ kind, at = "", how }: CallbackMutant): boolean {
  if (!/^(drop|rename|retype) a field$/u.test(kind) || how === "examples") return false;
  const [, name = "", ...inner] = at.split(".");
  const isPayload = name in callbackTable;
  if (isPayload && inner.length === 0) return callbackTable[name as AccountCallbackType].payload;
  return name !== "" && inner.length < 2 && !OWN.includes(name);
}

/** The examples of a contract, unchanged and with a value of every kind instead of each field. */
export function probesOf(contract: Contract): Probe[] {
  return listCallbacks(contract).flatMap((callback) => {
    const { type } = callback;
    const { properties = {} } = wholeCallback(contract, callback);
    const [example = {}] = callbackExamples(contract, callback).flatMap((one) => one.callbacks);
    const given = Object.entries(example).filter(([name]) => !OWN.includes(name) && name !== type);
    const fields = Object.fromEntries(given);
    const payload = { ...(example[type] as object | undefined) }; // from the contract's examples
    const common = Object.keys(properties).filter((name) => !OWN.includes(name) && name !== type);
    const own = Object.keys(properties[type]?.properties ?? {});
    return [
      { type, payload, fields },
      ...own.flatMap((name) =>
        VALUES.map((value) => ({ type, payload: { ...payload, [name]: value }, fields })),
      ),
      ...common.flatMap((name) =>
        VALUES.map((value) => ({ type, payload, fields: { ...fields, [name]: value } })),
      ),
    ];
  });
}

/** Whether a mock of a contract accepts each probe. */
export async function answersTo(
  probes: readonly Probe[],
  contract: Contract,
  { credentials }: Identity,
): Promise<boolean[]> {
  const mock = await startMock({ contract: structuredClone(contract), credentials });
  try {
    return await Promise.all(probes.map((probe) => isSent(mock, probe)));
  } finally {
    await mock.close();
  }
}

/** Nothing is really sent, because of the fault `lost`. */
async function isSent(mock: Mock, { type, payload, fields }: Probe): Promise<boolean> {
  const options = { url: mock.url, salt: "salt", apiKey: "key", fields, fault: "lost" } as const;
  return mock.sendCallback(type as AccountCallbackType, payload, options).then(
    () => true,
    () => false,
  );
}
