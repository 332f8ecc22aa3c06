package io.kaituo.contract.quote;

import io.kaituo.events.DueOfferEvent.QuoteDueSoon;
import io.kaituo.events.DueOfferEvent.QuoteOverdue;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.web.Cursor;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A customer waits for a quote in writing: they know what we offer, and nothing that holds has been issued for the deal.
 *
 * @param since  when the deal came into the stage that asks for it
 * @param within how long that may take
 */
record OwedQuote(
        UUID dealId,
        String region,
        String dealName,
        UUID accountId,
        String accountName,
        String ownerId,
        Instant since,
        Instant dueAt,
        Span within) {

    QuoteDueSoon dueSoon(Instant now) {
        return new QuoteDueSoon(
                Uuid7.next(), now, region, dealId, dealName, accountId, accountName, ownerId, since, dueAt);
    }

    QuoteOverdue overdue(Instant now) {
        return new QuoteOverdue(
                Uuid7.next(), now, region, dealId, dealName, accountId, accountName, ownerId, since, dueAt);
    }

    Cursor place() {
        return new Cursor(dueAt, dealId);
    }

    OwedQuoteView view(UnaryOperator<String> names, WorkingCalendar calendar, Locale reader, Instant now) {
        DueDate due = calendar.due(since, within);
        return new OwedQuoteView(
                dealId,
                region,
                dealName,
                accountId,
                accountName,
                ownerId,
                names.apply(ownerId),
                since,
                dueAt,
                dueAt.isBefore(now),
                due.explained(reader));
    }
}
