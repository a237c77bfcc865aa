// Callbacks with Hono, in any runtime.
import { Hono } from "hono";
import { receive } from "./callbacks.ts";

export const app = new Hono();

app.post("/callbacks", (context) => receive(context.req.raw));
