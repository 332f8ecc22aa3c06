package io.kaituo.contract.quote;

import io.kaituo.contract.approval.ApprovalSubjects;
import io.kaituo.contract.approval.Audience;
import io.kaituo.contract.knowndeals.DealFollower;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All quotes the current transaction may see. */
@ApplicationScoped
class Quotes implements PanacheRepositoryBase<Quote, UUID>, ApprovalSubjects, DealFollower {

    private static final String NEXT_NUMBER = "select next_quote_number($1, $2)";

    private final KnownDeals deals;
    private final Audience audience;

    Quotes(KnownDeals deals, Audience audience) {
        this.deals = deals;
        this.audience = audience;
    }

    /** To read: for those as well who are asked to decide about it. */
    Uni<Quote> read(UUID id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(Refused::notFound)
                .call(quote ->
                        audience.requireMayRead(quote.region(), id, quote.deal().ownerId()));
    }

    Uni<Quote> get(UUID id, Sight sight) {
        return findById(id).map(quote -> seen(quote, sight));
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Uni<Quote> lock(UUID id, Sight sight) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(quote -> seen(quote, sight));
    }

    private static Quote seen(Quote quote, Sight sight) {
        if (quote == null || !sight.covers(quote.deal().ownerId())) {
            throw Refused.notFound();
        }
        return quote;
    }

    /** Readable and never given out twice in the region, such as {@code EAST-Q-2026-00042}; numbers may be left out. */
    Uni<String> nextNumber(String region, int year) {
        return Transaction.current().select(NEXT_NUMBER, region, year).map(rows -> "%S-Q-%d-%05d"
                .formatted(region, year, (Long) rows.next()[0]));
    }

    Uni<List<Quote>> page(String region, Sight sight, QuoteFilter filter, Cursor after, int most) {
        return filter.narrow(
                        ListQuery.newestFirst(region, "origin.draftedAt", after).seenBy(sight, "deal.ownerId"))
                .list(this, most);
    }

    @Override
    public String subjectType() {
        return Quote.TYPE;
    }

    @Override
    public Uni<Quote> subject(UUID id) {
        return findById(id);
    }

    @Override
    public Uni<?> dealsChanged(String region, UUID accountId) {
        return deals.followIn(Quote.TYPE, region, accountId);
    }
}
