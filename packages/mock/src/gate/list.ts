import { BAD_VALUE, type Problem, type ValueCheck } from "./value-check.ts";

/** Makes the check of a list in one value: its members, the word `all`, and how it is joined. */
export function createListCheck(checkMember: ValueCheck, checkWhole: ValueCheck, takesAll: boolean): ValueCheck {
  const bad = (reason: string): Problem => ({ code: BAD_VALUE, reason });
  return (text) => {
    if (takesAll && text === "all") return checkWhole(text);
    if (takesAll && /^(all|any)$/i.test(text)) return bad("the word for all of them is all; write all");
    if (text.includes(",")) return bad("it is a list joined with ; and no comma; write 1;2");
    const members = text.split(";");
    if (members.some((member) => member === ""))
      return bad("a member of the list is empty; write members with one ; between them");
    if (members.some((member) => member.trim() !== member)) return bad("a list has no spaces around its members; leave them out");
    if (takesAll && members.includes("all")) return bad("the word all stands alone; write all, or members");
    for (const [index, member] of members.entries()) {
      const problem = checkMember(member);
      if (problem) return bad(`member ${index + 1} of the list: ${problem.reason}`);
    }
    return checkWhole(text);
  };
}
