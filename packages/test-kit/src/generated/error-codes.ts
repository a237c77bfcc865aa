// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

/** The classes of errors, each with a hint. */
export const errorClasses = {
  "auth": {"description":"The caller is not known, or may not do this.","hint":"Check the key, its roles and the account the call is made for."},
  "token": {"description":"The token or session of the call is malformed, too long-lived or over.","hint":"Sign a new token with a correct clock."},
  "rate": {"description":"Too much at once, or the same thing too soon after the last time.","hint":"Wait, then send fewer calls."},
  "validation": {"description":"A parameter is missing, malformed or names nothing that exists.","hint":"Correct the parameter; the same call fails again."},
  "conflict": {"description":"The name, number or object is taken or there already.","hint":"Choose another one, or use what is there."},
  "money": {"description":"The balance, the card or the payment stands in the way.","hint":"Settle the payment first, then call again."},
  "state": {"description":"The account or the object is not in a state that allows this.","hint":"Bring it into the needed state first, or wait for what is running."},
  "limit": {"description":"A count has reached what the account may have or do.","hint":"Remove something, or ask the vendor for more."},
  "not-found": {"description":"What the call needs is not there.","hint":"Look up what exists, and call with that."},
  "internal": {"description":"The server, or a service behind it, failed.","hint":"Repeat a read after a pause; before repeating anything else, look whether it was done."},
  "unsupported": {"description":"The method or feature does not exist, or not here.","hint":"Use another method, or have the feature enabled."},
} as const;

/** The names of the codes; a name may belong to two codes. */
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

/** An error code: its name, its class and whether a retry can help. */
export interface ErrorFacts {
  readonly name: ErrorName;
  readonly class: keyof typeof errorClasses;
  /** `later`: the same call may succeed after a while. `new-token`: after signing a new token. `never`: the same call fails again. */
  readonly retry: "never" | "later" | "new-token";
  /** When the server decides on the error; only `before-method` and `own-checks` can prove that nothing was executed. */
  readonly decided?: "before-method" | "own-checks" | "unknown";
  readonly message?: string;
  readonly hint?: string;
}

/** Every error code that the vendor lists. */
export const errorCodes: Readonly<Record<number, ErrorFacts>> = {
  1: {"name":"FATAL_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The server failed and gave no reason.","hint":"Repeat a read after a pause; before repeating anything else, look whether it was done."},
  2: {"name":"INTERNAL_ERROR","class":"internal","retry":"later","decided":"unknown","message":"Something went wrong inside the server.","hint":"Repeat a read after a pause; before repeating anything else, look whether it was done."},
  4: {"name":"DB_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The server's database failed.","hint":"Repeat a read after a pause; before repeating anything else, look whether it was done."},
  5: {"name":"BILLING_ERROR","class":"internal","retry":"later","decided":"unknown","message":"The vendor's billing did not answer properly.","hint":"Repeat a read after a pause; before repeating anything else, look whether it was done."},
  6: {"name":"API_KEY_GENERATION_FAILURE","class":"internal","retry":"never"},
  100: {"name":"AUTHORIZATION_FAILED","class":"auth","retry":"never","decided":"before-method","message":"Authorization failed.","hint":"Check the key, the account id and the clock. A sound token whose service account lacks a role gets this too."},
  101: {"name":"INVALID_ARGUMENTS","class":"validation","retry":"never","decided":"before-method","message":"The parameters as a whole cannot be used.","hint":"Compare names and values with what the method takes."},
  102: {"name":"MISSING_CMD","class":"validation","retry":"never","decided":"before-method","message":"The request names no method.","hint":"Put the method's name into the path, or into a parameter named cmd."},
  103: {"name":"UNKNOWN_COMMAND","class":"unsupported","retry":"never","decided":"before-method","message":"There is no method of this name.","hint":"Check spelling and case of the method; the vendor may also have withdrawn it."},
  104: {"name":"FORBIDDEN_COMMAND","class":"auth","retry":"never","decided":"before-method","message":"This caller may not call this method.","hint":"Give the service account a role that allows the method."},
  111: {"name":"INVALID_DATE_FORMAT","class":"validation","retry":"never","decided":"own-checks","message":"A date is written in a form the server cannot read.","hint":"Write dates as YYYY-MM-DD and timestamps as YYYY-MM-DD HH:mm:ss, in UTC."},
  127: {"name":"INSUFFICIENT_MONEY","class":"money","retry":"never","decided":"own-checks","message":"Not enough money.","hint":"Pay in first, then call again."},
  134: {"name":"REQUIRED_IS_EMPTY","class":"validation","retry":"never","decided":"before-method","message":"A parameter that the method needs is missing or empty.","hint":"Fill every required parameter; the text of the error may name the one."},
  340: {"name":"RATE_LIMIT_EXCEED","class":"rate","retry":"later","decided":"before-method","message":"Too many calls in a short time.","hint":"Pause, then call more slowly; the vendor publishes no figure."},
  447: {"name":"INVALID_TOKEN_FORMAT","class":"token","retry":"never","decided":"before-method","message":"The token cannot be read.","hint":"Send Authorization: Bearer with a JWT signed with RS256 that has kid, iss, iat and exp; no repeat helps."},
  454: {"name":"INVALID_TOKEN_TTL","class":"token","retry":"new-token","decided":"before-method","message":"The token is valid for too long.","hint":"Sign one whose exp lies at most 3600 seconds after its iat."},
  455: {"name":"TOKEN_ISSUED_IN_FUTURE","class":"token","retry":"new-token","decided":"before-method","message":"The token's iat is later than the server's clock.","hint":"The clock runs ahead: set it, or set iat back some seconds, and sign again."},
  456: {"name":"TOKEN_EXPIRED","class":"token","retry":"new-token","decided":"before-method","message":"The token has expired.","hint":"Sign a new one; if new ones fail too, the clock runs behind."},
  477: {"name":"LENGTH_EXCEEDED","class":"validation","retry":"never","decided":"own-checks","message":"A value is longer than allowed.","hint":"The text of the error names the parameter and the longest length."},
  484: {"name":"HTTP_REQUEST_REJECTED","class":"rate","retry":"never","decided":"unknown","message":"The server took the call for an automatic repeat and refused it.","hint":"Never repeat it by program: the first call may have been carried out. Look at the account, then decide."},
  485: {"name":"PARAMETER_CANT_BE_EMPTY_EX","class":"validation","retry":"never","decided":"before-method","message":"A parameter that must have a value is empty or missing.","hint":"The text of the error names the parameter; give it a value."},
  496: {"name":"INVALID","class":"validation","retry":"never","decided":"own-checks","message":"A parameter has a value that cannot be used.","hint":"The text of the error names the parameter; correct its value."},
  499: {"name":"TOO_LONG","class":"validation","retry":"never","decided":"own-checks","message":"A value is too long.","hint":"The text of the error names the parameter and the length it must stay below."},
  515: {"name":"SAME_OPERATION_LIMIT","class":"rate","retry":"later","decided":"unknown","message":"The same was done a short while ago.","hint":"Look whether it has taken effect; wait before doing it again."},
  527: {"name":"VPN_IS_NOT_ALLOWED","class":"auth","retry":"never","decided":"before-method","message":"Calls through a VPN are not accepted.","hint":"Call from a network without VPN or proxy."},
  901: {"name":"UNKNOWN_BOOK","class":"validation","retry":"never","decided":"own-checks","message":"There is no book with this id.","hint":"Look up the book with GetPrices."},
  902: {"name":"MEMBER_NAME_TAKEN","class":"conflict","retry":"never","decided":"own-checks","message":"The member name is taken.","hint":"Choose another name."},
  903: {"name":"UNKNOWN_MEMBER","class":"not-found","retry":"never","decided":"own-checks","message":"There is no member with this id.","hint":"List the members with ListMembers."},
  904: {"name":"SHELF_LOCKED","class":"state","retry":"later","decided":"unknown","message":"The shelf is being tidied.","hint":"Wait until the librarian is done."},
  905: {"name":"BOOK_LIMIT","class":"limit","retry":"never"},
};
