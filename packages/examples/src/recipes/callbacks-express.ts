// Callbacks with Express: register the route before express.json(), which would read the body.
import express, { type Express } from "express";
import { receive } from "./callbacks.ts";
import { toRequest } from "./callbacks-node.ts";

export const app: Express = express();

app.post("/callbacks", async (incoming, outgoing) => {
  const response = await receive(toRequest(incoming));
  outgoing.status(response.status).end();
});
app.use(express.json());
