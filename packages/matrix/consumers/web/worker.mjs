import { tryCallbacks } from "./try-callbacks.mjs";
import { chargeOnKeptSocket, tryClient } from "./try-client.mjs";

const tasks = { chargeOnKeptSocket, tryCallbacks, tryClient };

export default {
  async fetch(request) {
    const { task, setting } = await request.json();
    return Response.json(await tasks[task](setting));
  },
};
