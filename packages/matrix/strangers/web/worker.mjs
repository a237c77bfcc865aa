import { chargeOnKeptSocket, tryClient } from "./try-client.mjs";

const tasks = { chargeOnKeptSocket, tryClient };

export default {
  async fetch(request) {
    const { task, setting } = await request.json();
    return Response.json(await tasks[task](setting));
  },
};
