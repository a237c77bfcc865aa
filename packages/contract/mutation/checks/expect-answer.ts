import { equal, ok } from "node:assert/strict";
import type { Answer } from "../run/served.ts";

/** The answer must be a success, without a warning about `about`. */
export function expectAccepted(answer: Answer, label: string, about?: string): void {
  ok(
    answer.status === 200 && "result" in (answer.body as object),
    `${label}: ${answer.status} ${answer.code} ${answer.reason}`,
  );
  ok(about === undefined || !answer.warning.includes(about), `${label}: ${answer.warning}`);
}

/** The answer must be a refusal with this code and a reason that includes `about`. */
export function expectRefused(answer: Answer, code: number, about: string, label: string): void {
  equal(answer.code, code, `${label}: ${answer.code} ${answer.reason}`);
  ok(answer.reason.includes(about), `${label}: ${answer.reason}`);
}
