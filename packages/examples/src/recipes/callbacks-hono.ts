// Callbacks with Hono, wherever it runs.
import { Hono } from "hono";
import { receive } from "./callbacks.ts";

export const app = new Hono();

app.post("/callbacks", (context) => receive(context.req.raw));
