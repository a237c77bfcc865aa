import { expect, it } from "vitest";
import { hostileHandshakes } from "./support/hostile-handshakes.ts";
import { type HostileRequest, hostileRequests } from "./support/hostile-requests.ts";
import { bytesOf } from "./support/raw-requests.ts";
import { sendRaw } from "./support/send-raw.ts";
import { type SpawnedMock, spawnMock } from "./support/spawned-mock.ts";

const SEED = Number(process.env.FUZZ_SEED ?? Date.now());
const CONNECTIONS = 8; // more would only queue on a small machine
const TLS_CONNECTIONS = 4; // handshakes cost both sides time
const GOOD_CALL_EVERY_MS = 50;
const GOOD_CALL_MAX_MS = 1000;
const MEMORY_MAX_MB = 300;
const SOON_MS = 60;

it("the command answers valid calls within 1 s during more than 20,000 hostile requests, uses little memory, and prints no error", async () => {
  await using mock = await spawnMock("--children=25");
  const requests = hostileRequests(SEED, mock.token);
  expect(requests.length).toBeGreaterThan(20_000);
  await expectToSurvive(mock, false, () => sendAll(mock, requests, false));
});

it("the command survives hostile requests over TLS, and bytes that are not TLS", async () => {
  await using mock = await spawnMock("--tls");
  const requests = hostileRequests(SEED, mock.token).filter(
    ({ kind }, index) => kind !== "huge" && index % 10 === 0,
  );
  const handshakes = await hostileHandshakes(SEED, requests);
  await expectToSurvive(mock, true, async () => {
    await sendAll(mock, requests, true);
    await sendAll(mock, handshakes, false);
  });
});

async function expectToSurvive(
  mock: SpawnedMock,
  tls: boolean,
  attack: () => Promise<void>,
): Promise<void> {
  const attacked = attack();
  const [slowest] = await Promise.all([callWhile(attacked, mock, tls), attacked]).catch(
    (error: unknown) => {
      throw new Error(`FUZZ_SEED=${SEED}: ${error}\n${mock.complaints}`, { cause: error });
    },
  );
  const peak = await mock.peakMemory();
  console.log(
    `FUZZ_SEED=${SEED}: the slowest good call took ${slowest.toFixed(0)} ms; ${peak.toFixed(0)} MB at most`,
  );
  const { isAlive, complaints } = mock;
  expect({ isAlive, complaints }, `FUZZ_SEED=${SEED}`).toEqual({ isAlive: true, complaints: "" });
  expect(slowest, `FUZZ_SEED=${SEED}, ms`).toBeLessThan(GOOD_CALL_MAX_MS);
  expect(peak, `FUZZ_SEED=${SEED}, MB`).toBeLessThan(MEMORY_MAX_MB);
}

/** Throws an error with the first request that got neither an answer nor a closed connection. */
async function sendAll(
  { port }: SpawnedMock,
  requests: readonly HostileRequest[],
  tls: boolean,
): Promise<void> {
  const queue = requests.entries();
  const work = async () => {
    for (const [index, { kind, bytes, ending }] of queue) {
      const hangUpAfter = {
        "by-server": undefined,
        soon: SOON_MS,
        "at-once": index % 2 === 0 ? 0 : ("reset" as const),
      }[ending];
      try {
        const answer = await sendRaw(bytes, { port, tls, hangUpAfter });
        if (ending === "by-server") expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
      } catch (error) {
        throw new Error(`${kind} request ${index}: ${error}\n${shown(bytes)}`, { cause: error });
      }
    }
  };
  await Promise.all(Array.from({ length: tls ? TLS_CONNECTIONS : CONNECTIONS }, work));
}

function shown(bytes: string): string {
  return JSON.stringify(
    bytes.length > 3000 ? `${bytes.slice(0, 1500)} ... ${bytes.slice(-1500)}` : bytes,
  );
}

/** Makes valid calls until `attacked` settles; returns the slowest one's milliseconds. */
async function callWhile(
  attacked: Promise<void>,
  { port, token }: SpawnedMock,
  tls: boolean,
): Promise<number> {
  const headers = [["Authorization", `Bearer ${token}`] as const];
  const bytes = bytesOf({
    verb: "GET",
    target: "/platform_api/GetAccountInfo",
    headers,
    body: "",
    framing: "length",
  });
  let slowest = 0;
  let over = false;
  const end = () => {
    over = true;
  };
  attacked.then(end, end);
  while (!over) {
    const started = performance.now();
    expect(await sendRaw(bytes, { port, tls })).toContain('{"result"');
    slowest = Math.max(slowest, performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, GOOD_CALL_EVERY_MS));
  }
  return slowest;
}
