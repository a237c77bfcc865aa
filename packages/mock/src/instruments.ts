import type { Contract } from "./contract/contract.ts";
import { controlActions } from "./control/actions.ts";
import { Definitions } from "./defined/definitions.ts";
import { createDynamicLayer, createGenerator } from "./dynamic/create-generator.ts";
import { createClock } from "./faults/clock.ts";
import { createClockLayer, createFaultLayer } from "./faults/fault-layers.ts";
import { FaultRules } from "./faults/fault-rules.ts";
import { createFaultTable } from "./faults/fault-table.ts";
import { createCallNamer } from "./http/listener.ts";
import { Journal } from "./journal/journal.ts";
import { createRecorder } from "./journal/recorder.ts";
import { createRedactor } from "./journal/redact.ts";
import { createVerify } from "./journal/verify.ts";
import type { Mock } from "./mock.ts";
import type { Settings } from "./options.ts";
import { createPageLayer, listedAccounts } from "./paging.ts";
import type { ErrorReply } from "./pipeline/errors.ts";
import {
  createCallerLayer,
  createExampleLayer,
  createSelectionLayer,
} from "./selection/selection-layers.ts";

/** Creates what tests use to control and inspect a mock: faults, definitions, clock, journal. */
export function createInstruments(
  contract: Contract,
  settings: Settings,
  replyToError: ErrorReply,
) {
  const { document, responses } = contract;
  const definitions = new Definitions(contract.operations);
  const { operations } = definitions;
  const { now, seed, journalSize, journalBytes } = settings;
  const generate = createGenerator(document, responses);
  const table = createFaultTable(contract);
  const rules = new FaultRules(table, operations);
  const clock = createClock(now);
  const faults = { table, rules, clock, replyToError };
  const journal = new Journal({ entries: journalSize, bytes: journalBytes }, operations);
  const redact = createRedactor(operations);
  const nameOfCall = createCallNamer(operations);

  const use: Mock["use"] = (fault, target) => {
    const { id } = rules.add(fault, target);
    return () => void rules.remove(id);
  };
  return {
    now: () => clock.now(),
    /** The methods of the contract and the defined ones; changes with `define`. */
    operations,
    layers: {
      clock: createClockLayer(faults),
      faults: createFaultLayer(faults),
      defined: definitions.createLayer(),
      dynamic: createDynamicLayer(generate, seed),
      pages: createPageLayer(responses),
      selection: createSelectionLayer(responses),
      caller: createCallerLayer(),
      examples: createExampleLayer(responses),
    },
    /** The children in the responses, for mocks without state. */
    listed: listedAccounts(
      responses,
      seed === undefined ? undefined : (method) => generate(method, String(seed)),
    ),
    record: createRecorder(journal, redact),
    nameOfCall,
    /** Their actions on the control path. */
    actions: controlActions({ rules, definitions, journal, clock, redact }),
    table,
    verify: createVerify({ journal, operations, redact }),
    journal,
    use,
    define: definitions.define.bind(definitions),
    reset(): void {
      rules.clear();
      definitions.clear();
      journal.clear();
      clock.offset = 0;
    },
  };
}
