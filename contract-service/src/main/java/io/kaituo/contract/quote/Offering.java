package io.kaituo.contract.quote;

import io.kaituo.contract.catalogue.Listed;
import io.kaituo.contract.catalogue.Prices;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.contract.knowndeals.KnownDeal;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Problem;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** How an offer gets on paper: for a deal the caller looks after, at today's list prices, under a number. */
@ApplicationScoped
class Offering {

    private static final String UNNUMBERED = "–";

    private final Quotes quotes;
    private final Versions versions;
    private final Prices prices;
    private final KnownDeals deals;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    Offering(
            Quotes quotes,
            Versions versions,
            Prices prices,
            KnownDeals deals,
            Playbooks playbooks,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.quotes = quotes;
        this.versions = versions;
        this.prices = prices;
        this.deals = deals;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    Uni<QuoteView> draft(DraftQuote asked) {
        return deal(asked.dealId())
                .call(deal -> requireReplaceable(asked.revises(), deal))
                .chain(deal -> offered(deal.region(), asked.currency(), asked.lines(), asked.notes())
                        .chain(offered -> write(deal, offered, asked.revises())));
    }

    /** The same lines and prices beside today's list: whoever agreed to the original has not agreed to the copy. */
    Uni<QuoteView> copy(UUID id, CopyQuote asked) {
        return quotes.get(id, caller.sight())
                .chain(original -> deal(asked.dealId() == null ? original.deal().dealId() : asked.dealId())
                        .chain(deal -> offered(
                                        deal.region(),
                                        original.offered().currency(),
                                        original.offered().lines().stream()
                                                .map(QuoteLine::asked)
                                                .toList(),
                                        original.offered().notes())
                                .chain(offered -> write(deal, offered, null))));
    }

    Uni<?> revise(Quote quote, ReviseQuote asked) {
        return offered(quote.region(), quote.offered().currency(), asked.lines(), asked.notes())
                .invoke(offered -> quote.revise(offered, clock.instant()).ifPresent(revised -> {
                    outbox.publish(revised);
                    versions.keep(quote, caller.id(), clock.instant());
                }));
    }

    /** The offer as it would stand if it were written now; nothing of it is. */
    Uni<Snapshot> considered(ConsiderOffer asked) {
        return asked.quoteId() == null ? unwritten(asked) : rewritten(asked);
    }

    private Uni<Snapshot> unwritten(ConsiderOffer asked) {
        return deal(asked.dealId()).chain(deal -> offered(deal.region(), asked.currency(), asked.lines(), null)
                .chain(offered -> playbooks
                        .of(deal.region())
                        .map(playbook ->
                                Origin.under(playbook, UNNUMBERED, caller.id(), clock.instant(), asked.revises()))
                        .map(origin -> Quote.draft(deal.region(), origin, AboutDeal.of(deal), offered)
                                .snapshot())));
    }

    private Uni<Snapshot> rewritten(ConsiderOffer asked) {
        return quotes.get(asked.quoteId(), caller.sight()).chain(quote -> offered(
                        quote.region(),
                        quote.offered().currency(),
                        asked.lines(),
                        quote.offered().notes())
                .map(quote::offering));
    }

    /** What is agreed to is a discount off today's list, so an offer at yesterday's is written anew first. */
    Uni<?> requireTodaysPrices(Quote quote) {
        return listed(
                        quote.region(),
                        quote.offered().currency(),
                        quote.offered().lines().stream().map(QuoteLine::asked).toList())
                .invoke(today -> {
                    var stale = quote.offered().lines().stream()
                            .filter(line -> !today.containsKey(line.product())
                                    || today.get(line.product()).price().compareTo(line.listPrice()) != 0)
                            .map(QuoteLine::name)
                            .toList();
                    if (!stale.isEmpty()) {
                        throw Refused.conflict(List.of(), "quote.list-changed", String.join(", ", stale));
                    }
                });
    }

    private Uni<KnownDeal> deal(UUID id) {
        return deals.get(id, caller.sight());
    }

    private Uni<?> requireReplaceable(UUID revised, KnownDeal deal) {
        return revised == null
                ? Uni.createFrom().voidItem()
                : quotes.get(revised, caller.sight()).invoke(quote -> {
                    quote.requireIssuedOnce();
                    if (!quote.deal().dealId().equals(deal.id())) {
                        throw Refused.unprocessable("quote.other-deal", quote.number());
                    }
                });
    }

    private Uni<Offered> offered(String region, String currency, List<AskedLine> lines, String notes) {
        return listed(region, currency, lines).map(today -> {
            requireListed(lines, today, currency);
            return Offered.of(
                    currency,
                    lines.stream()
                            .map(line -> QuoteLine.of(line, today.get(line.product())))
                            .toList(),
                    notes);
        });
    }

    private Uni<Map<String, Listed>> listed(String region, String currency, List<AskedLine> lines) {
        var products = lines.stream().map(AskedLine::product).distinct().toList();
        var today = LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
        return prices.listed(region, currency, products, today);
    }

    private static void requireListed(List<AskedLine> lines, Map<String, Listed> today, String currency) {
        var missing = IntStream.range(0, lines.size())
                .filter(i -> !today.containsKey(lines.get(i).product()))
                .mapToObj(i -> new Problem.Violation(
                        "lines[" + i + "].product", lines.get(i).product()))
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.unprocessable(missing, "quote.not-listed", currency);
        }
    }

    private Uni<QuoteView> write(KnownDeal deal, Offered offered, UUID revises) {
        var now = clock.instant();
        int year = now.atZone(calendars.of(deal.region()).zone()).getYear();
        return playbooks
                .of(deal.region())
                .chain(playbook -> quotes.nextNumber(deal.region(), year)
                        .map(number -> Origin.under(playbook, number, caller.id(), now, revises)))
                .map(origin -> Quote.draft(deal.region(), origin, AboutDeal.of(deal), offered))
                .invoke(quote -> {
                    outbox.publish(quote.drafted());
                    versions.keep(quote, caller.id(), now);
                })
                .chain(quotes::persist)
                .chain(Transaction.answer(quote -> quote.view(directory::name)));
    }
}
