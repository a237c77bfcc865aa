// NestJS: one client for the whole application, injected where it is needed.
import { Inject, Injectable, Module } from "@nestjs/common";
import { type AccountsClient, createAccountsClient } from "@vox-accounts/client";
import { credentialsFile } from "@vox-accounts/client/node";

export const ACCOUNTS = Symbol("ACCOUNTS");

@Module({
  providers: [
    {
      provide: ACCOUNTS,
      useFactory: () => {
        const baseUrl = process.env.VOXIMPLANT_BASE_URL;
        return createAccountsClient({ auth: credentialsFile(), baseUrl });
      },
    },
  ],
  exports: [ACCOUNTS],
})
export class AccountsModule {}

@Injectable()
export class BillingService {
  readonly #accounts: AccountsClient;

  constructor(@Inject(ACCOUNTS) accounts: AccountsClient) {
    this.#accounts = accounts;
  }

  async balance(): Promise<string> {
    const { result } = await this.#accounts.getAccountInfo();
    return `${result.balance} ${result.currency}`;
  }
}

@Module({ imports: [AccountsModule], providers: [BillingService] })
export class AppModule {}
