/** Releases types, client and mock: `npm run release [-- --registry URL] [--dry-run]`. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packInto, quietTurbo, releasedMembers, root } from "../boot/repository.ts";
import { finishTarball, repositoryOfPackages } from "./finish.ts";
import { obstaclesIn } from "./obstacles.ts";
import { lackingForProvenance } from "./provenance.ts";
import { executePlan, planRelease, type Tarball } from "./publish.ts";
import { type NpmRegistry, npmRegistry, registryUrl } from "./registry.ts";
import { faultsOf, memberOf, tarballsIn } from "./tarballs.ts";
import { packagesVersion } from "./versions.ts";

const packs = join(root, "packs");

interface ReleaseOptions {
  readonly registry?: string | undefined;
  readonly dryRun: boolean;
}

try {
  await release(optionsIn(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function optionsIn(args: string[]): ReleaseOptions {
  const options = { registry: { type: "string" }, "dry-run": { type: "boolean" } } as const;
  const { values } = parseArgs({ args, options });
  return { registry: values.registry, dryRun: values["dry-run"] ?? false };
}

async function release({ registry: address, dryRun }: ReleaseOptions): Promise<void> {
  reportObstacles(dryRun);
  const registry = await openRegistry(address);
  if (!dryRun) await expectLogin(registry);
  const version = packagesVersion();
  const tarballs = await buildTarballs(version);
  const plan = await planRelease(registry, tarballs);
  for (const { name } of plan.toPublish) console.log(`to publish: ${name} ${version}`);
  for (const { tarball, latest } of plan.toMove)
    console.log(`to be latest: ${tarball.name} ${version}, now ${latest ?? "none"}`);
  if (plan.toPublish.length === 0 && plan.toMove.length === 0)
    console.log(`${version} is already released; nothing to do.`);
  else if (!dryRun) {
    await executePlan(registry, plan);
    console.log(`Released ${version}. Tag the commit: git tag v${version} && git push --tags`);
  }
}

/**
 * A dry run reports obstacles, continues with the other checks, and fails at the end.
 *
 * @throws if there are obstacles and this is not a dry run.
 */
function reportObstacles(dryRun: boolean): void {
  const obstacles = obstaclesIn();
  if (obstacles.length === 0) return;
  if (!dryRun) throw new Error(obstacles.join("\n"));
  console.error(`A release would be rejected.\n${obstacles.join("\n")}`);
  process.exitCode = 1;
}

async function openRegistry(address: string | undefined): Promise<NpmRegistry> {
  const url = await registryUrl(address);
  const lacking = await lackingForProvenance(url);
  console.log(`registry: ${url}, ${lacking ? `no provenance: ${lacking}` : "with provenance"}`);
  return npmRegistry(url, { provenance: lacking === undefined });
}

async function expectLogin({ url, user }: NpmRegistry): Promise<void> {
  if ((await user()) !== undefined) return;
  throw new Error(
    `npm is not logged in at ${url}. Run \`npm login --registry=${url}\`, ` +
      "or add a token to npm's configuration.",
  );
}

/** Builds from scratch, so that no leftovers are packed, and checks the tarballs. */
async function buildTarballs(version: string): Promise<Tarball[]> {
  for (const member of releasedMembers)
    rmSync(join(root, "packages", member, "dist"), { recursive: true, force: true });
  const code = (await quietTurbo("building", ["build"])) || (await packInto(packs));
  if (code !== 0) throw new Error("Nothing was published.");
  const repository = repositoryOfPackages(console.log);
  for (const { file, name } of tarballsIn(packs, version))
    await finishTarball(file, memberOf(name), repository);
  const tarballs = tarballsIn(packs, version); // with their current integrity
  const faults: string[] = [];
  for (const tarball of tarballs)
    for (const fault of await faultsOf(tarball)) faults.push(`${tarball.name}: ${fault}`);
  if (faults.length > 0) throw new Error(`${faults.join("\n")}\nNothing was published.`);
  return tarballs;
}
