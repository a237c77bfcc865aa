import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mock, SendCallbackOptions } from "../src/index.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { sendAny, startReceiver } from "./support/receiver.ts";

const secrets = { salt: randomUUID(), apiKey: randomUUID() };
let mock: Mock;

beforeAll(async () => {
  mock = await startFixtureMock();
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const sendTo = (url: string, options: SendCallbackOptions = {}, to = mock) =>
  sendAny(to, "library_closed", {}, { ...secrets, url, ...options });

describe("a delivery ends", () => {
  it("when the receiver switches protocols", async () => {
    const { url } = await startReceiver(({ socket }) => {
      socket?.end("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
    });
    expect(await sendTo(url)).toMatchObject({ status: 101, executed: false });
    expect(await mock.deliveries()).toHaveLength(1);
  });

  it("with the status of an answer with an endless body", async () => {
    // a busy machine has to get the head there in this time
    await using hasty = await startFixtureMock({ callbacks: { timeout: 1000 } });
    const { url } = await startReceiver((response) => response.writeHead(200).write("..."));
    expect(await sendTo(url, {}, hasty)).toMatchObject({ status: 200, executed: true });
  });

  it.each([
    ["the mock is reset", (ended: Mock) => ended.reset()],
    ["the mock closes", (ended: Mock) => ended.close()],
  ])("without a repeat when %s", async (_, end) => {
    await using own = await startFixtureMock();
    const { url, received } = await startReceiver(() => {});
    const sent = sendTo(url, { fault: "repeat" }, own);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    await end(own);
    expect(await sent).toMatchObject({ attempts: 1, executed: false });
    expect(received).toHaveLength(1);
  });
});

describe("a callback that a test sends", () => {
  it("never controls a mock", async () => {
    const before = mock.requests();
    const control = new URL("/__mock/reset", mock.url).href;
    await expect(sendTo(control)).rejects.toThrow("control path");
    await expect(sendTo(control.replace("/__", "/x/%2e%2e/__"))).rejects.toThrow("control path");
    expect(mock.requests()).toEqual(before);
  });

  it("has a safe id after one with the largest safe id", async () => {
    const { url } = await startReceiver();
    await sendTo(url, { callbackId: Number.MAX_SAFE_INTEGER });
    const next = [await sendTo(url), await sendTo(url)].map(({ callbackId }) => callbackId);
    expect(next.every(Number.isSafeInteger)).toBe(true);
    expect(new Set(next).size).toBe(2);
  });

  it.each(["account_id", "hash", "", undefined, 5])(
    "is refused if its type is %j, also beyond the contract",
    async (type) => {
      const { url, received } = await startReceiver();
      const options = { ...secrets, url, beyondContract: true };
      await expect(sendAny(mock, type as string, {}, options)).rejects.toThrow("type must be");
      expect(received).toEqual([]);
    },
  );
});
