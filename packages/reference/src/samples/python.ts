import { type SampleRequest, wireText } from "./request.ts";

/** A call with Python's standard library, with URL and TOKEN from the environment. */
export function pythonSample({ name, place, params }: SampleRequest): string {
  const values = Object.entries(params).map(
    ([key, value]) => `    ${pythonText(key)}: ${pythonValue(value)},\n`,
  );
  const inForm = place === "form" ? "\n    data=params.encode()," : "";
  const inQuery = place === "query" && values.length > 0 ? ' + "?" + params' : "";
  const declared =
    values.length > 0 ? `params = urllib.parse.urlencode({\n${values.join("")}})\n` : "";
  return `import json
import os
${declared ? "import urllib.parse\n" : ""}import urllib.request

${declared}request = urllib.request.Request(
    os.environ["URL"] + "/${name}"${inQuery},${declared ? inForm : ""}
    method="POST",
    headers={"authorization": "Bearer " + os.environ["TOKEN"]},
)
with urllib.request.urlopen(request, timeout=30) as response:
    answer = json.load(response)
if "error" in answer:
    raise SystemExit(answer["error"]["msg"])
print(answer["result"])`;
}

function pythonValue(value: unknown): string {
  if (!Array.isArray(value)) return pythonText(wireText(value));
  return `";".join([${value.map((one) => pythonText(String(one))).join(", ")}])`;
}

/** A Python string literal: JSON's escapes mean the same in Python. */
function pythonText(text: string): string {
  return JSON.stringify(text);
}
