package io.kaituo.account.deals;

import io.kaituo.account.Amount;
import io.kaituo.account.accounts.AccountName;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** How a deal begins, whether a person opens it or a lead becomes it: at the first stage of the region's playbook. */
@ApplicationScoped
public class DealOpening {

    private final Deals deals;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Clock clock;

    DealOpening(Deals deals, Playbooks playbooks, Calendars calendars, Outbox outbox, Clock clock) {
        this.deals = deals;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The deal that a lead becomes, under the id that lead-service minted (decision 15). */
    public Uni<?> become(LeadBecameAccount lead, AccountName account) {
        var terms = new OpenDeal(
                account.id(), lead.dealName(), Amount.of(lead.amount()), null, lead.expectedCloseOn(), null);
        return open(lead.dealId(), terms, account, null, lead.ownerId());
    }

    /** Waits for the conversion, which comes on a topic of its own. */
    public Uni<?> belongTo(OwnershipDecided ruled) {
        return deals.findById(ruled.dealId())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notYet("deal.not-yet-known", ruled.dealId()))
                .invoke(deal -> deal.belongTo(ruled.ownerId(), clock.instant()).ifPresent(outbox::publish));
    }

    Uni<Deal> open(UUID id, OpenDeal asked, AccountName account, String externalId, String ownerId) {
        return playbooks.of(account.region()).chain(playbook -> {
            var deal = Deal.open(id, asked, account, externalId, ownerId, today(account.region()), clock.instant());
            outbox.publish(deal.opened(DealStages.of(playbook), playbook.pinned()));
            return deals.add(deal);
        });
    }

    /** The date where the region is. */
    LocalDate today(String region) {
        return LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
    }
}
