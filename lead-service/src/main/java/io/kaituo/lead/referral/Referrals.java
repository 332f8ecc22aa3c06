package io.kaituo.lead.referral;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Introductions, and what becomes of them when their deals are won or opened again. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** The lead says who introduced it, so that a correction of it needs no second place. */
    private static final String PAGE =
            """
            select lead.id, lead.company_name, lead.owner_id, lead.referrer_account_id, account.name, lead.referrer,
                lead.deal_id, lead.registered_at, referral.won_at, referral.rewarded_at, referral.reward_amount::text,
                referral.reward_currency, referral.reward_note
            from lead
            left join referral on referral.lead_id = lead.id
            left join known_account account on account.id = lead.referrer_account_id
            where lead.region = $1 and coalesce(lead.referrer_account_id::text, lead.referrer) is not null
                and (lead.registered_at, lead.id) < ($2, $3)
                and ($4 or lead.owner_id = any ($5) or $6 and lead.owner_id is null)
            order by lead.registered_at desc, lead.id desc limit $7""";

    private final Leads leads;
    private final Outbox outbox;
    private final Clock clock;

    Referrals(Leads leads, Outbox outbox, Clock clock) {
        this.leads = leads;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<List<Referred>> page(String region, Sight sight, ReferralRules rules, Cursor after, int most) {
        return Transaction.current()
                .select(
                        PAGE,
                        region,
                        after.at().atOffset(ZoneOffset.UTC),
                        after.id(),
                        sight.everybody(),
                        sight.ownersOrNobody().toArray(String[]::new),
                        sight.ownerless(),
                        most)
                .map(rows -> referred(region, rows, rules));
    }

    /** The lead's, or a fresh one. */
    Uni<Referral> of(Lead lead) {
        return findById(lead.id())
                .chain(known -> known == null
                        ? persist(Referral.of(lead))
                        : Uni.createFrom().item(known));
    }

    /** The deal was won; whoever introduced the customer is to be thanked. */
    public Uni<?> won(String region, UUID deal) {
        return introduced(region, deal)
                .chain(lead -> lead == null
                        ? Uni.createFrom().nullItem()
                        : of(lead).invoke(referral ->
                                referral.win(lead, clock.instant()).ifPresent(outbox::publish)));
    }

    /** The deal is open again. */
    public Uni<?> reopened(String region, UUID deal) {
        return introduced(region, deal)
                .chain(lead -> lead == null ? Uni.createFrom().nullItem() : findById(lead.id()))
                .invoke(referral -> {
                    if (referral != null) {
                        referral.reopen(clock.instant()).ifPresent(outbox::publish);
                    }
                });
    }

    private Uni<Lead> introduced(String region, UUID deal) {
        return leads.find("region = ?1 and conversion.dealId = ?2", region, deal)
                .firstResult()
                .map(lead -> lead != null && lead.company().isReferred() ? lead : null);
    }

    private static List<Referred> referred(String region, Result rows, ReferralRules rules) {
        var found = new ArrayList<Referred>();
        while (rows.hasNext()) {
            found.add(Referred.of(region, rows.next(), rules));
        }
        return found;
    }
}
