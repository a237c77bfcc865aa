export { credentialsFile } from "./credentials-file.ts";
