import type { AccountPlanType, AvailablePlanType, PlainDate } from "@vox-accounts/types";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { demandMoney, presentShort, rounded, timestamp } from "./account.ts";
import { type AccountPlan, PLANS, type Plan } from "./plan-catalogue.ts";
import type { StatefulCall, StatefulMethod } from "./stateful-call.ts";
import type { World } from "./world.ts";

export const getAvailablePlans: StatefulMethod<"GetAvailablePlans"> = (call) => {
  const open = PLANS.filter((plan) => isOpen(call, plan));
  return { ...call.example, result: open.map(presentOffer) };
};

export const getAccountPlans: StatefulMethod<"GetAccountPlans"> = ({
  world,
  accountId,
  example,
}) => {
  const plans = world.plansOf(accountId);
  return { ...example, result: plans.map(presentPlan) };
};

/** Puts the next month's fee on hold. */
export const changeAccountPlan: StatefulMethod<"ChangeAccountPlan"> = (call) => {
  const { world, accountId, example, now } = call;
  const plan = choosePlan(call);
  const account = world.account(accountId);
  demandMoney(account, plan.monthlyUsd);
  world.change(accountId, { money_on_hold: rounded(account.money_on_hold + plan.monthlyUsd) });
  world.setPlan(accountId, { ...plan, nextCharge: monthAfter(now) });
  return { ...example, result: 1, account_info: presentShort(world.account(accountId)) };
};

/** Returns the named plan, or the next larger one. */
function choosePlan(call: StatefulCall<"ChangeAccountPlan">): Plan {
  const type = call.parameters.get("plan_type");
  const id = call.parameters.get("plan_subscription_template_id");
  const open = PLANS.filter((plan) => plan.type === type && isOpen(call, plan));
  const chosen = id === undefined ? open[0] : open.find((plan) => plan.id === id);
  if (chosen) return chosen;
  if (id === undefined)
    throw new Refusal(
      CODE.planChangeForbidden,
      "Parameter plan_type: the account already has the largest plan of this type.",
    );
  const offered = open.map((plan) => plan.id).join(", ") || "none";
  throw new Refusal(
    CODE.invalidPlan,
    `Parameter plan_subscription_template_id: it must be one of the plans that the account can change to: ${offered}.`,
  );
}

/** Whether an account may change to a plan: it must cost more than the current one of its type. */
function isOpen({ world, accountId }: { world: World; accountId: number }, plan: Plan): boolean {
  const current = world.plansOf(accountId).find(({ type }) => type === plan.type);
  return plan.monthlyUsd > (current?.monthlyUsd ?? 0);
}

function presentOffer({ id, type, name, monthlyUsd, size }: Plan): AvailablePlanType {
  return {
    plan_subscription_template_id: id,
    plan_type: type,
    plan_name: name,
    periodic_charge: monthlyUsd,
    packages: [{ ...packageOf(name), package_size: size }],
  };
}

function presentPlan({ nextCharge, ...plan }: AccountPlan): AccountPlanType {
  const sizes = { resource_left: plan.size, package_size: plan.size, orig_package_size: plan.size };
  return {
    ...presentOffer(plan),
    next_charge: nextCharge,
    packages: [{ ...packageOf(plan.name), ...sizes }],
  };
}

function packageOf(planName: string) {
  return {
    price_group_id: [7561],
    package_name: planName.replace(/^\w+ /, ""),
    may_overrun: true,
    overrun_price: 5,
    overrun_resources: 100,
  };
}

function monthAfter(milliseconds: number): PlainDate {
  const day = new Date(milliseconds);
  const next = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  return timestamp(next).slice(0, 10) as PlainDate; // the date part of a Timestamp
}
