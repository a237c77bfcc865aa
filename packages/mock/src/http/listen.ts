import type { Server } from "node:http";

/** Starts listening, and says in words why it cannot. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // stays when the server listens: a connection that could not be taken is an error event as well
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") reject(error);
      else reject(new Error(`Port ${port} on ${host} is taken; choose another, or 0 for a free one.`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}
