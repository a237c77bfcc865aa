import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { connect } from "node:tls";
import { randomFrom } from "@vox-accounts/test-kit/random";
import { type HostileRequest, mutate, shuffled } from "./hostile-requests.ts";

const PLAIN = 1000;

/** What a server of TLS gets from senders that speak no TLS, or stop in the middle of the first message. */
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

/** The first message of a client of TLS. */
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
