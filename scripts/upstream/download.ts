/** Downloads a text from the vendor within limits, because its answer is untrusted. */
import { UnreadableError } from "./facts.ts";

export interface DownloadLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** A page of one method is 15 kB, the whole API about 1 MB. */
export const downloadLimits: DownloadLimits = { timeoutMs: 30_000, maxBytes: 10_000_000 };

const MAX_REDIRECTS = 3;

export async function download(address: string, limits = downloadLimits): Promise<string> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await followed(trusted(address), signal);
    return await bodyOf(response, address, limits.maxBytes);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    if (signal.aborted) {
      throw new UnreadableError(`${address}: expected an answer within ${limits.timeoutMs} ms`);
    }
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new UnreadableError(`${address}: ${cause instanceof Error ? cause.message : cause}`);
  }
}

/** Only https, except on this machine. */
function trusted(address: string): URL {
  const url = new URL(address);
  const isLocal = ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  if (url.protocol === "https:" || (url.protocol === "http:" && isLocal)) return url;
  throw new UnreadableError(`${address}: expected an address with https`);
}

async function followed(url: URL, signal: AbortSignal, redirects = 0): Promise<Response> {
  const headers = { accept: "text/markdown, application/yaml, application/json, text/html;q=0.5" };
  const response = await fetch(url, { headers, redirect: "manual", signal });
  if (response.ok) return response;
  await response.body?.cancel();
  const location = response.headers.get("location");
  if (response.status < 300 || response.status > 399 || location === null) {
    throw new UnreadableError(`${url}: expected status 200, got ${response.status}`);
  }
  const target = new URL(location, url);
  if (target.origin !== url.origin) {
    throw new UnreadableError(`${url}: expected the page itself, got a redirect to ${target.host}`);
  }
  if (redirects >= MAX_REDIRECTS) throw new UnreadableError(`${url}: too many redirects`);
  return followed(target, signal, redirects + 1);
}

async function bodyOf(response: Response, address: string, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new UnreadableError(`${address}: expected at most ${maxBytes} bytes, got more`);
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
