/** Finds the packed packages and checks them. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { problemAffectsResolutionKind, problemKindInfo } from "@arethetypeswrong/core/problems";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { releasedMembers } from "../boot/repository.ts";
import { budgets, type Member } from "./budgets.ts";
import { contentFaults } from "./contents.ts";
import { missingFrom } from "./packable.mjs";
import type { Tarball } from "./publish.ts";
import { withUnpacked } from "./tarball-files.ts";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The tarballs of the released packages in a folder, each after its dependencies.
 *
 * @throws if one is missing.
 */
export function tarballsIn(folder: string, version: string): Tarball[] {
  const present = readdirSync(folder);
  return releasedMembers.map((member) => {
    const file = join(folder, `vox-accounts-${member}-${version}.tgz`);
    if (!existsSync(file))
      throw new Error(`${member} ${version} was not packed; found ${present.join(", ")}.`);
    const digest = createHash("sha512").update(readFileSync(file)).digest("base64");
    return { name: `@vox-accounts/${member}`, version, file, integrity: `sha512-${digest}` };
  });
}

/** The workspace member of a released package. */
export function memberOf(name: string): Member {
  return name.replace("@vox-accounts/", "") as Member; // no other packages are released
}

/** The reasons why a tarball cannot be published; empty if it can. */
export function faultsOf({ name, version, file }: Tarball): Promise<string[]> {
  return withUnpacked(file, async (unpacked) => {
    const faults = [
      ...missingFrom(unpacked).map((missing) => `${missing} is missing or empty`),
      ...manifestFaults(unpacked, { name, version }),
      ...changelogFaults(unpacked, version),
    ];
    // the other checks would repeat these faults
    return faults.length > 0
      ? faults
      : [
          ...contentFaults(unpacked, statSync(file).size, budgets[memberOf(name)]),
          ...(await lintFaults(file)),
        ];
  });
}

function manifestFaults(unpacked: string, expected: { name: string; version: string }): string[] {
  const text = readFileSync(join(unpacked, "package.json"), "utf8");
  const { name, version, dependencies = {} } = JSON.parse(text) as Manifest;
  const faults = Object.entries(dependencies)
    .filter(([, wanted]) => !/^\d+\.\d+\.\d+$/.test(wanted))
    .map(([dependency, wanted]) => `it depends on ${dependency} "${wanted}", instead of a version`);
  for (const [dependency, wanted] of Object.entries(dependencies)) {
    if (dependency.startsWith("@vox-accounts/") && wanted !== expected.version)
      faults.push(`it depends on ${dependency} ${wanted} instead of ${expected.version}`);
  }
  const isExpected = name === expected.name && version === expected.version;
  return isExpected ? faults : [...faults, `its manifest says ${name} ${version}`];
}

function changelogFaults(unpacked: string, version: string): string[] {
  const file = join(unpacked, "CHANGELOG.md");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text.includes(`\n## ${version}\n`) ? [] : [`CHANGELOG.md has no entry for ${version}`];
}

/** What publint and are-the-types-wrong find in a tarball. */
export async function lintFaults(file: string): Promise<string[]> {
  return [...(await publintFaults(file)), ...(await typeFaults(file))];
}

async function publintFaults(file: string): Promise<string[]> {
  const tarball = Uint8Array.from(readFileSync(file)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, level: "warning", strict: true });
  return messages.map((message) => `publint: ${formatMessage(message, pkg) ?? message.code}`);
}

/**
 * Problems of the types for bundlers, for `import` in Node, and for TypeScript's `node10`. The tool
 * reports every ES module as a fault for `require`, although Node loads it.
 */
async function typeFaults(file: string): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(file)));
  if (!analysis.types) return ["it has no types"];
  const problems = analysis.problems.filter((problem) =>
    (["node10", "node16-esm", "bundler"] as const).some((kind) =>
      problemAffectsResolutionKind(problem, kind, analysis),
    ),
  );
  return problems.map((problem) => {
    const where = "entrypoint" in problem ? ` (${problem.entrypoint})` : "";
    return `types: ${problemKindInfo[problem.kind].shortDescription}${where}`;
  });
}
