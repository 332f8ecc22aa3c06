package io.kaituo.lead.category;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** Customers that mean to sign: their deals tell it, and the manager presses on with them first (R5.14). */
@ApplicationScoped
public class Intents {

    private final Leads leads;
    private final Categories categories;

    Intents(Leads leads, Categories categories) {
        this.leads = leads;
        this.categories = categories;
    }

    public Uni<?> shown(String region, UUID account, UUID deal, LocalDate on, Instant at) {
        return of(
                region,
                account,
                lead -> lead.stand(
                        lead.standing().intending(new Intent(deal, on)).progressed(at)));
    }

    /** What another deal shows stays. */
    public Uni<?> over(String region, UUID account, UUID deal) {
        return of(region, account, lead -> lead.stand(lead.standing().without(deal)));
    }

    /** The lead the account came of; none for an account that was never a lead. */
    private Uni<?> of(String region, UUID account, Consumer<Lead> change) {
        return leads.find("region = ?1 and conversion.accountId = ?2 order by registeredAt, id", region, account)
                .firstResult()
                .onItem()
                .ifNotNull()
                .transformToUni(lead -> {
                    change.accept(lead);
                    return categories.follow(lead);
                });
    }
}
