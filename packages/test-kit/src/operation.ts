// the generated files look for these types beside them
export type {
  AtLeastOneOf,
  AtMostOneOf,
  CallbackFacts,
  ExactlyOneOf,
  Operation,
  OperationLifecycle,
  ParameterLimits,
} from "@vox-accounts/types";
