package io.kaituo.account.accounts;

import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The accounts as deals and contacts know them: many reps sell to one company, whoever of them owns the account. */
@ApplicationScoped
public class AccountNames {

    private final Accounts accounts;

    AccountNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws Refused 404 for an account that is unknown or of a foreign region */
    public Uni<AccountName> get(UUID id) {
        return accounts.findById(id)
                .onItem()
                .ifNull()
                .failWith(Refused::notFound)
                .map(Account::named);
    }

    /** @throws Refused 404 for an account that the caller does not see */
    public Uni<AccountName> get(UUID id, Sight sight) {
        return accounts.get(id, sight).map(Account::named);
    }
}
