// Lists verifications with the documents sent in for them. New code should call GetAccountVerifications.
import { accounts } from "../accounts.ts";

const { result } = await accounts.getAccountDocuments({ with_details: true });
for (const { account_id, verifications } of result) {
  for (const { verification_name, verification_status, documents } of verifications) {
    console.log(`${account_id} ${verification_name}: ${verification_status}`);
    for (const { account_document_id, account_document_status, comment } of documents ?? [])
      console.log(`  document ${account_document_id}: ${account_document_status} ${comment ?? ""}`);
  }
}
