import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import { readMultipart } from "./read-multipart.ts";
import { readUrlEncoded } from "./read-url-encoded.ts";

/** What came in a body, and what was wrong with it. */
export interface Form {
  readonly fields: URLSearchParams;
  readonly problem?: string;
  /** Nothing but a `{}`, which the vendor's own samples send. */
  readonly emptyJson?: boolean;
}

const SEND = "send application/x-www-form-urlencoded or multipart/form-data";

/** Reads a body as the form that its headers say it is. */
export async function readForm(body: Buffer, headers: IncomingHttpHeaders): Promise<Form> {
  const fields = new URLSearchParams();
  if (body.length === 0) return { fields };
  const contentType = headers["content-type"] ?? "";
  const type = contentType.split(";")[0]?.trim().toLowerCase();
  const charset = /;\s*charset="?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? "utf-8";
  if (/^application\/(.+\+)?json$/.test(type ?? "")) {
    const problem = `JSON is not taken; ${SEND}`;
    return { fields, problem, emptyJson: body.length < 100 && /^\s*\{\s*\}\s*$/.test(body.toString("latin1")) };
  }
  const coding = headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (coding !== "identity") return { fields, problem: "compressed bodies are not taken; send it as it is" };
  if (!/^utf-?8$|^us-ascii$/.test(charset)) return { fields, problem: "its charset must be UTF-8; encode it so" };
  if (!isUtf8(body)) return { fields, problem: "it is not UTF-8; encode it so" };
  if (type === "application/x-www-form-urlencoded") return readUrlEncoded(body.toString("utf8"));
  if (type !== "multipart/form-data") return { fields, problem: `its content type says no form; ${SEND}` };
  try {
    return { fields: new URLSearchParams(await readMultipart(body, contentType)) };
  } catch (error) {
    return { fields, problem: `the multipart form cannot be read: ${error instanceof Error ? error.message : "it is broken"}` };
  }
}
