import type { OpenApiDocument } from "./contract/document.ts";
import type { Operation } from "./contract/operation.ts";
import { readResponses } from "./contract/responses.ts";
import { controlActions } from "./control/actions.ts";
import { createControl } from "./control/create-control.ts";
import { createGenerator } from "./dynamic/create-generator.ts";
import { createDynamicLayer } from "./dynamic/dynamic-layer.ts";
import { createClock } from "./faults/clock.ts";
import { createClockLayer, createFaultLayer } from "./faults/fault-layers.ts";
import { FaultRules } from "./faults/fault-rules.ts";
import { createReshape } from "./faults/reshape.ts";
import { createCallNamer } from "./http/name-of-call.ts";
import { Journal } from "./journal/journal.ts";
import { createRecorder } from "./journal/recorder.ts";
import { createRedactor } from "./journal/redact.ts";
import type { Mock } from "./mock.ts";
import { createPageLayer, listedAccounts } from "./paging.ts";

const DEFAULT_JOURNAL_SIZE = 1000;
const DEFAULT_JOURNAL_BYTES = 16 * 1024 * 1024;

interface Contracted {
  /** A copy that nobody else changes. */
  readonly document: OpenApiDocument;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly now: () => number;
  readonly seed: number | undefined;
  readonly journalSize: number | undefined;
  readonly journalBytes: number | undefined;
}

/** Makes what lets a caller steer the mock and look into it: faults, clock, dynamic answers, journal, control path. */
export function createInstruments({
  document,
  operations,
  now,
  seed,
  journalSize,
  journalBytes,
}: Contracted) {
  const responses = readResponses(document);
  const generate = createGenerator(document, responses);
  const rules = new FaultRules(operations, responses);
  const clock = createClock(now);
  const journal = new Journal({
    entries: journalSize ?? DEFAULT_JOURNAL_SIZE,
    bytes: journalBytes ?? DEFAULT_JOURNAL_BYTES,
  });
  const redact = createRedactor(operations);
  const nameOfCall = createCallNamer(operations);

  const use: Mock["use"] = (fault, target) => {
    const { id } = rules.add(fault, target);
    return () => void rules.remove(id);
  };
  return {
    now: () => clock.now(),
    layers: {
      clock: createClockLayer(rules, clock),
      faults: createFaultLayer(rules, createReshape(document, responses)),
      dynamic: createDynamicLayer(generate, seed),
      pages: createPageLayer(responses),
    },
    /** Children that the answers list, where no state has its own. */
    listed: listedAccounts(
      responses,
      seed === undefined ? undefined : (method) => generate(method, String(seed)),
    ),
    record: createRecorder(journal, redact, nameOfCall),
    nameOfCall,
    control: createControl(controlActions({ rules, journal, clock, redact })),
    journal,
    use,
    reset(): void {
      rules.clear();
      journal.clear();
      clock.offset = 0;
    },
  };
}
