import { Busboy } from "@fastify/busboy";

const OCTETS = "application/octet-stream";
const BOUNDARY = /^[\w'()+,./:=? -]{1,70}$/; // RFC 2046

/** Checks the boundary in a content type; throws an error that explains an invalid one. */
export function boundaryOf(boundary = ""): string {
  if (!BOUNDARY.test(boundary)) throw new Error("its boundary is missing or invalid");
  return boundary;
}

/** Reads the fields of a multipart form in order; throws an error that explains a broken form. */
export function readMultipart(
  body: Buffer,
  boundary: string,
): Promise<[name: string, value: string][]> {
  return new Promise((resolve, reject) => {
    const fields: [string, string][] = [];
    const parser = new Busboy({
      headers: { "content-type": `multipart/form-data; boundary="${boundary}"` },
      limits: { fieldSize: Number.POSITIVE_INFINITY },
      isPartAFile(_name, type, fileName) {
        if (fileName !== undefined || type === OCTETS)
          reject(new Error("a part is a file, which no method accepts"));
        // no file streams: one that ends early throws where nothing can catch it
        return false;
      },
    });
    parser.on("field", (name: string | undefined, value) => {
      if (name) fields.push([name, value]);
      else reject(new Error("a part has no name"));
    });
    parser.on("error", () => reject(new Error("it ends early or its boundaries are broken")));
    parser.on("finish", () => {
      if (countParts(body, boundary) > fields.length)
        reject(new Error("a part has no name")); // the parser skips it silently
      else resolve(fields);
    });
    parser.end(body);
  });
}

function countParts(body: Buffer, boundary: string): number {
  return `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}\r\n`).length - 1;
}
