import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { connect } from "node:tls";
import { randomFrom } from "@vox-accounts/test-kit/random";
import { type HostileRequest, mutate, shuffled } from "./hostile-requests.ts";

const PLAIN = 1000;

/** What a TLS server gets from senders that do not use TLS or stop in their first message. */
export async function hostileHandshakes(
  seed: number,
  requests: readonly HostileRequest[],
): Promise<HostileRequest[]> {
  const random = randomFrom(seed + 1);
  const hello = await clientHello();
  const cut = Array.from(hello, (_byte, length): HostileRequest => {
    return { kind: "cut hello", bytes: hello.slice(0, length), ending: "at-once" };
  });
  const mutated = cut.map(
    (): HostileRequest => ({ kind: "mutated hello", bytes: mutate(random, hello), ending: "soon" }),
  );
  const plain = requests
    .slice(0, PLAIN)
    .map(({ bytes }): HostileRequest => ({ kind: "plain HTTP", bytes, ending: "soon" }));
  return shuffled(random, [...cut, ...mutated, ...plain]);
}

/** The first message of a TLS client. */
async function clientHello(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  connect({ port, host: "127.0.0.1" }).on("error", () => {}); // nobody answers it
  const [socket] = (await once(server, "connection")) as [Socket];
  const [chunk] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  server.close();
  return chunk.toString("latin1");
}
