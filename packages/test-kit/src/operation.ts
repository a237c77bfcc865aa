// the generated files import these types by relative path
export type {
  AtLeastOneOf,
  AtMostOneOf,
  CallbackFacts,
  ExactlyOneOf,
  Operation,
  OperationLifecycle,
  ParameterLimits,
} from "@vox-accounts/types";
