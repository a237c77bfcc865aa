import { Busboy } from "@fastify/busboy";

/** The fields of a multipart form in order; throws an error in words for a form it cannot read. */
export function readMultipart(body: Buffer, contentType: string): Promise<[name: string, value: string][]> {
  return new Promise((resolve, reject) => {
    const fields: [string, string][] = [];
    const parser = new Busboy({ headers: { "content-type": contentType }, limits: { fieldSize: Number.POSITIVE_INFINITY } });
    parser.on("field", (name: string | undefined, value) => {
      if (name) fields.push([name, value]);
      else reject(new Error("a part has no name"));
    });
    parser.on("file", (_name, file) => {
      file.resume();
      reject(new Error("a part is a file, and no method takes any"));
    });
    parser.on("error", () => reject(new Error("it ends early or its boundaries are broken")));
    parser.on("finish", () => {
      if (countParts(body, contentType) > fields.length)
        reject(new Error("a part has no name")); // the parser skips it without a word
      else resolve(fields);
    });
    parser.end(body);
  });
}

function countParts(body: Buffer, contentType: string): number {
  const [, quoted, plain = ""] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  return `\r\n${body.toString("latin1")}`.split(`\r\n--${quoted ?? plain}\r\n`).length - 1;
}
