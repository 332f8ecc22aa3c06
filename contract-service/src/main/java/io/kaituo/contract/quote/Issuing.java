package io.kaituo.contract.quote;

import io.kaituo.contract.approval.ApprovalRequests;
import io.kaituo.contract.authority.Authority;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** An offer's way to the customer: whoever must agree is asked, it is issued, and a clock runs until it is answered. */
@ApplicationScoped
class Issuing {

    private final Quotes quotes;
    private final Offering offering;
    private final Authority authority;
    private final OweQuotes owing;
    private final ApprovalRequests approvals;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Clock clock;

    Issuing(
            Quotes quotes,
            Offering offering,
            Authority authority,
            OweQuotes owing,
            ApprovalRequests approvals,
            Playbooks playbooks,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Clock clock) {
        this.quotes = quotes;
        this.offering = offering;
        this.authority = authority;
        this.owing = owing;
        this.approvals = approvals;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Where the owner may agree alone, nobody is asked (R5.19). */
    Uni<?> submit(Quote quote, String note) {
        return offering.requireTodaysPrices(quote)
                .chain(() -> authority.judge(quote.snapshot().priced()))
                .chain(judged -> {
                    var approval = judged.belowAuthority() ? Uuid7.next() : null;
                    outbox.publish(quote.submit(approval, judged, clock.instant()));
                    return approval == null
                            ? Uni.createFrom().voidItem()
                            : approvals.request(
                                    approval, quote.matter(), quote.origin().pinned(), note);
                });
    }

    /** What was offered to the same customer since may need another word than the one that was given. */
    Uni<?> issue(Quote quote) {
        return authority.judge(quote.snapshot().priced()).chain(judged -> rules(quote)
                .chain(rules -> {
                    var now = clock.instant();
                    var calendar = calendars.of(quote.region());
                    var expiry = calendar.due(now, rules.validFor());
                    outbox.publish(quote.issue(judged, now, expiry.at()));
                    deadlines.schedule(List.of(
                            Deadline.at(expiry, ExpireQuotes.KIND, quote.id(), quote.region()),
                            Deadline.at(
                                    calendar.before(expiry.at(), rules.warnBefore()),
                                    WarnOfExpiry.KIND,
                                    quote.id(),
                                    quote.region())));
                    return owing.issued(quote).chain(() -> replace(quote));
                }));
    }

    /** The quote it revises, where there is one. */
    private Uni<?> replace(Quote quote) {
        return quote.origin().revises() == null
                ? Uni.createFrom().voidItem()
                : quotes.findById(quote.origin().revises()).invoke(old -> supersede(old, quote));
    }

    private void supersede(Quote old, Quote by) {
        old.supersede(by.id(), clock.instant()).ifPresent(superseded -> {
            outbox.publish(superseded);
            stopClocks(old);
        });
    }

    Uni<?> answer(Quote quote, AnswerQuote asked) {
        return rules(quote).invoke(rules -> {
            outbox.publish(quote.answer(asked, rules.settled(), clock.instant()));
            stopClocks(quote);
        });
    }

    Uni<?> withdraw(Quote quote, String reason) {
        Uni<?> asked = quote.openApproval().<Uni<?>>map(approvals::withdraw).orElseGet(() -> Uni.createFrom()
                .voidItem());
        return asked.invoke(() -> {
            outbox.publish(quote.withdraw(reason, clock.instant()));
            stopClocks(quote);
        });
    }

    private void stopClocks(Quote quote) {
        deadlines.cancel(List.of(ExpireQuotes.KIND, WarnOfExpiry.KIND), quote.id());
    }

    private Uni<QuoteRules> rules(Quote quote) {
        return playbooks.pinned(quote.region(), quote.origin().pinned()).map(QuoteRules::of);
    }
}
