import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import type { StatefulMethod } from "./stateful-call.ts";

/** Lists the account's own documents and those of its children, before filters. */
export const getAccountDocuments: StatefulMethod<"GetAccountDocuments"> = (call) => {
  const { world, accountId, example } = call;
  const children = world.verifications
    .list()
    .filter(({ account_id }) => world.isParent(accountId) && account_id !== accountId);
  const accounts = [world.verifications.of(accountId), ...children];
  const result = accounts.map(({ account_id, documented }) => ({
    account_id,
    verifications: [...documented],
  }));
  return { ...example, result };
};

/** Lists the verifications of the account itself, or of a child if the parent asks. */
export const getAccountVerifications: StatefulMethod<"GetAccountVerifications"> = (call) => {
  const { world, accountId, parameters, example } = call;
  const wanted = parameters.get("account_id") ?? accountId;
  if (wanted !== accountId && !(world.isParent(accountId) && world.has(wanted)))
    throw new Refusal(CODE.unknownAccount, "Parameter account_id: it matches no account.");
  return { ...example, result: [...world.verifications.of(wanted).verifications] };
};
