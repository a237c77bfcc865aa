import { equal, ok } from "node:assert/strict";
import type { Answer } from "../run/served.ts";

/** The answer must be a success, with nothing noticed about what is named. */
export function expectTaken(answer: Answer, said: string, about?: string): void {
  ok(
    answer.status === 200 && "result" in (answer.body as object),
    `${said}: ${answer.status} ${answer.code} ${answer.reason}`,
  );
  ok(about === undefined || !answer.warning.includes(about), `${said}: ${answer.warning}`);
}

/** The answer must be a refusal with this code that names what is wrong. */
export function expectRefused(answer: Answer, code: number, about: string, said: string): void {
  equal(answer.code, code, `${said}: ${answer.code} ${answer.reason}`);
  ok(answer.reason.includes(about), `${said}: ${answer.reason}`);
}
