package io.kaituo.account.accounts;

import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The accounts that leads become, under the ids that lead-service minted (decision 15). */
@ApplicationScoped
public class AccountsOfLeads {

    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    AccountsOfLeads(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A new one, or the one that the lead joins. Never refuses: a company that is there already is only marked. */
    public Uni<AccountName> become(LeadBecameAccount lead) {
        return accounts.findById(lead.accountId())
                .chain(known -> known == null ? create(lead) : Uni.createFrom().item(known))
                .invoke(account -> account.registeredAlready(lead.firstRegisteredAt()))
                .map(Account::named);
    }

    /** Waits for the conversion, which comes on a topic of its own. */
    public Uni<?> belongTo(OwnershipDecided ruled) {
        return accounts.findById(ruled.accountId())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notYet("account.not-yet-known", ruled.accountId()))
                .invoke(account -> {
                    account.registeredAlready(ruled.firstRegisteredAt());
                    account.belongTo(ruled.ownerId(), clock.instant()).ifPresent(outbox::publish);
                });
    }

    private Uni<Account> create(LeadBecameAccount lead) {
        var account = Account.of(lead, clock.instant());
        outbox.publish(account.created());
        return accounts.add(account);
    }
}
