import contract from "@vox-accounts/types/openapi.json" with { type: "json" };

contract.paths["/GetAccountInfo"].post.operationId satisfies string;
