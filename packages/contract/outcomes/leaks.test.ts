import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { startMock } from "@vox-accounts/mock";
import { it } from "vitest";

const faults = [
  { reset: "before-request" },
  { reset: "during-body" },
  { truncate: true },
  { empty: true },
  { status: 503 },
  { redirect: 307, location: "/x" },
  { error: 127 },
  { reset: "after-body" },
  { latency: 20_000 },
];
const endings = [
  "success",
  "network",
  "network",
  "decode",
  "decode",
  "http",
  "http",
  "api",
  "success",
  "timeout",
  "aborted",
  "aborted",
];

it.concurrent.for(["fetch", "node"])(
  "a process exits after its last call, whatever failed, over %s",
  async (transport, { expect }) => {
    await using mock = await startMock();
    const child = spawn(process.execPath, [join(import.meta.dirname, "support/leak-child.ts")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.end(
      JSON.stringify({ url: mock.url, credentials: mock.credentials, transport, faults }),
    );
    let printedAt: number | undefined;
    child.stdout.once("data", () => {
      printedAt = performance.now();
    });
    const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
    expect(JSON.parse(output)).toEqual({ endings, resources: [] });
    expect(child.exitCode).toBe(0);
    expect(performance.now() - (printedAt ?? 0)).toBeLessThan(5000); // far less than the 20 s that the server delays its answers
  },
);
