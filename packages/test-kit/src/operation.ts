// the generated files look for these types beside them
export type { Operation, OperationLifecycle, ParameterLimits } from "@vox-accounts/types";
