/** The third judge: what a caller's compiler says of the new types. */
import type { Change } from "./change.ts";
import type { Loaded } from "./read/load.ts";

/**
 * Compiles what callers wrote against the base with the types of the revision; every error that is
 * new is a breaking change. Its findings count like those of the own comparison.
 */
export type CompileGate = (base: Loaded, revision: Loaded) => Promise<readonly Change[]>;
