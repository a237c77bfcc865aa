export type {
  CallbackDelivery,
  CallbackFault,
  CallbackFields,
  CallbackSettings,
  CallbackTarget,
  CallbackToSend,
  SendCallback,
  SendCallbackOptions,
} from "./callbacks/callback-types.ts";
export type { ControlOptions } from "./control/access.ts";
export type { Credentials } from "./credentials.ts";
export type { Define, ExtraDefinition, MethodDefinition } from "./defined/definitions.ts";
export type { FaultTarget } from "./faults/fault-rules.ts";
export type { Fault, FaultName } from "./faults/fault-types.ts";
export type { LogEntry } from "./http/listener.ts";
export type { JournalEntry, JournalOutcome, RequestFilter } from "./journal/journal.ts";
export type { Expectation, Verified } from "./journal/verify.ts";
export type { Mock } from "./mock.ts";
export type { MockOptions } from "./options.ts";
export type { Mode } from "./pipeline/flaw.ts";
export { startMock } from "./start-mock.ts";
export type { NewChild } from "./stateful/add-children.ts";
export type {
  AccountChange,
  DocumentsChange,
  VerificationChange,
} from "./stateful/control-state.ts";
export type { MockState } from "./stateful/snapshot/mock-state.ts";
export type { StateOptions } from "./stateful/state-options.ts";
