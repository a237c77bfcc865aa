// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

/** The categories of errors, each with a description and a hint. */
export const errorClasses = {
  "auth": {"description":"The caller is unknown or lacks permission.","hint":"Check the key, its roles and the account of the call."},
  "token": {"description":"The token or session of the call is malformed, valid for too long or expired.","hint":"Sign a new token with a correct clock."},
  "rate": {"description":"Too many calls, or the same call again too soon.","hint":"Wait, then send fewer calls."},
  "validation": {"description":"A parameter is missing, malformed or refers to something that does not exist.","hint":"Correct the parameter; the same call will fail again."},
  "conflict": {"description":"The name, number or object already exists or is taken.","hint":"Choose another one, or use the existing one."},
  "money": {"description":"The balance, the card or the payment prevents the call.","hint":"Settle the payment first, then call again."},
  "state": {"description":"The account or object is not in a state that allows this.","hint":"Bring it into the required state first, or wait for the running operation."},
  "limit": {"description":"The account has reached a limit.","hint":"Remove something, or ask the vendor for a higher limit."},
  "not-found": {"description":"Something that the call needs does not exist.","hint":"Look up what exists, and use that."},
  "internal": {"description":"The server, or a service behind it, failed.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  "unsupported": {"description":"The method or feature does not exist or is not available here.","hint":"Use another method, or ask the vendor to enable the feature."},
} as const;

/** The vendor's names of the error codes. Two codes may share a name. */
export type ErrorName =
  | "API_KEY_GENERATION_FAILURE"
  | "AUTHORIZATION_FAILED"
  | "BILLING_ERROR"
  | "BOOK_LIMIT"
  | "DB_ERROR"
  | "FATAL_ERROR"
  | "FORBIDDEN_COMMAND"
  | "HTTP_REQUEST_REJECTED"
  | "INSUFFICIENT_MONEY"
  | "INTERNAL_ERROR"
  | "INVALID"
  | "INVALID_ARGUMENTS"
  | "INVALID_DATE_FORMAT"
  | "INVALID_TOKEN_FORMAT"
  | "INVALID_TOKEN_TTL"
  | "LENGTH_EXCEEDED"
  | "MEMBER_NAME_TAKEN"
  | "MISSING_CMD"
  | "PARAMETER_CANT_BE_EMPTY_EX"
  | "RATE_LIMIT_EXCEED"
  | "REQUIRED_IS_EMPTY"
  | "SAME_OPERATION_LIMIT"
  | "SHELF_LOCKED"
  | "TOKEN_EXPIRED"
  | "TOKEN_ISSUED_IN_FUTURE"
  | "TOO_LONG"
  | "UNKNOWN_BOOK"
  | "UNKNOWN_COMMAND"
  | "UNKNOWN_MEMBER"
  | "VPN_IS_NOT_ALLOWED";

/** Facts about an error code. */
export interface ErrorFacts {
  /** The vendor's name, such as `INSUFFICIENT_MONEY`. */
  readonly name: ErrorName;
  /** The category of the error; see `errorClasses`. */
  readonly class: keyof typeof errorClasses;
  /** `later`: the same call may succeed after a while. `new-token`: after signing a new token. `never`: the same call fails again. */
  readonly retry: "never" | "later" | "new-token";
  /** When the server decides on the error; only `before-method` and `own-checks` can prove that nothing was executed. */
  readonly decided?: "before-method" | "own-checks" | "unknown";
  /** What the error means. */
  readonly message?: string;
  /** What to do about it, if there is a better hint than that of its class. */
  readonly hint?: string;
}

/** Every error code that the vendor lists. */
export const errorCodes: Readonly<Record<number, ErrorFacts>> = {
  1: {"name":"FATAL_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The server failed without giving a reason.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  2: {"name":"INTERNAL_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The server failed internally.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  4: {"name":"DB_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The server's database failed.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  5: {"name":"BILLING_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The vendor's billing service failed.","hint":"Retry a read after a pause; before you retry anything else, check whether it was carried out."},
  6: {"name":"API_KEY_GENERATION_FAILURE","class":"internal","retry":"never"},
  100: {"name":"AUTHORIZATION_FAILED","class":"auth","retry":"never","decided":"before-method","message":"Authorization failed.","hint":"Check the key, the account id and the clock. A valid token also gets this error if its service account lacks a role."},
  101: {"name":"INVALID_ARGUMENTS","class":"validation","retry":"never","decided":"before-method","message":"The combination of parameters is invalid.","hint":"Compare the names and values with the method's parameters."},
  102: {"name":"MISSING_CMD","class":"validation","retry":"never","decided":"before-method","message":"The request does not name a method.","hint":"Put the method's name in the path, or in a parameter named cmd."},
  103: {"name":"UNKNOWN_COMMAND","class":"unsupported","retry":"never","decided":"before-method","message":"No method has this name.","hint":"Check the spelling and case of the method; the vendor may have withdrawn it."},
  104: {"name":"FORBIDDEN_COMMAND","class":"auth","retry":"never","decided":"before-method","message":"This caller may not call this method.","hint":"Give the service account a role that allows the method."},
  111: {"name":"INVALID_DATE_FORMAT","class":"validation","retry":"never","decided":"own-checks","message":"A date has a format that the server cannot parse.","hint":"Write dates as YYYY-MM-DD and timestamps as YYYY-MM-DD HH:mm:ss, in UTC."},
  127: {"name":"INSUFFICIENT_MONEY","class":"money","retry":"never","decided":"own-checks","message":"Not enough money.","hint":"Top up the account first, then call again."},
  134: {"name":"REQUIRED_IS_EMPTY","class":"validation","retry":"never","decided":"before-method","message":"A required parameter is missing or empty.","hint":"Set every required parameter; the text of the error may name the missing one."},
  340: {"name":"RATE_LIMIT_EXCEED","class":"rate","retry":"later","decided":"before-method","message":"The server received too many calls in a short time.","hint":"Pause, then call more slowly; the vendor does not publish the limit."},
  447: {"name":"INVALID_TOKEN_FORMAT","class":"token","retry":"never","decided":"before-method","message":"The token cannot be parsed.","hint":"Send Authorization: Bearer with an RS256-signed JWT that has kid, iss, iat and exp; retrying does not help."},
  454: {"name":"INVALID_TOKEN_TTL","class":"token","retry":"new-token","decided":"before-method","message":"The token is valid for too long.","hint":"Sign a token whose exp is at most 3600 seconds after its iat."},
  455: {"name":"TOKEN_ISSUED_IN_FUTURE","class":"token","retry":"new-token","decided":"before-method","message":"The token's iat is later than the server's clock.","hint":"The clock is fast: correct it, or set iat back a few seconds, and sign again."},
  456: {"name":"TOKEN_EXPIRED","class":"token","retry":"new-token","decided":"before-method","message":"The token has expired.","hint":"Sign a new token; if new tokens fail too, the clock is slow."},
  477: {"name":"LENGTH_EXCEEDED","class":"validation","retry":"never","decided":"own-checks","message":"A value is longer than allowed.","hint":"The text of the error names the parameter and the maximum length."},
  484: {"name":"HTTP_REQUEST_REJECTED","class":"rate","retry":"never","decided":"unknown","message":"The server rejected the call as an automatic repeat.","hint":"Do not retry automatically: the first call may have been carried out. Check the account, then decide."},
  485: {"name":"PARAMETER_CANT_BE_EMPTY_EX","class":"validation","retry":"never","decided":"before-method","message":"A parameter that requires a value is empty or missing.","hint":"The text of the error names the parameter; give it a value."},
  496: {"name":"INVALID","class":"validation","retry":"never","decided":"own-checks","message":"A parameter has an invalid value.","hint":"The text of the error names the parameter; correct its value."},
  499: {"name":"TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"A value is too long.","hint":"The text of the error names the parameter and the length it must stay below."},
  515: {"name":"SAME_OPERATION_LIMIT","class":"rate","retry":"later","decided":"unknown","message":"The same operation was carried out a short while ago.","hint":"Check whether it has taken effect, and wait before you repeat it."},
  527: {"name":"VPN_IS_NOT_ALLOWED","class":"auth","retry":"never","decided":"before-method","message":"Calls through a VPN are not allowed.","hint":"Call from a network without a VPN or proxy."},
  901: {"name":"UNKNOWN_BOOK","class":"validation","retry":"never","decided":"own-checks","message":"There is no book with this id.","hint":"Look up the book with GetPrices."},
  902: {"name":"MEMBER_NAME_TAKEN","class":"conflict","retry":"never","decided":"own-checks","message":"The member name is taken.","hint":"Choose another name."},
  903: {"name":"UNKNOWN_MEMBER","class":"not-found","retry":"never","decided":"own-checks","message":"There is no member with this id.","hint":"List the members with ListMembers."},
  904: {"name":"SHELF_LOCKED","class":"state","retry":"later","decided":"unknown","message":"The shelf is being tidied.","hint":"Wait until the librarian is done."},
  905: {"name":"BOOK_LIMIT","class":"limit","retry":"never"},
};
