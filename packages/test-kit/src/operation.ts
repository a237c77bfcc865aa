// the generated files import these types by relative path
export type {
  AtLeastOneOf,
  AtMostOneOf,
  ExactlyOneOf,
  Operation,
  OperationLifecycle,
  ParameterLimits,
} from "@vox-accounts/types";
