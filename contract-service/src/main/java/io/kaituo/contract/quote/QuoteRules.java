package io.kaituo.contract.quote;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;
import java.util.List;

/**
 * How quotes work, as the playbook has it.
 *
 * @param validFor   how long an issued quote holds
 * @param warnBefore how long before its end the owner is told
 * @param settled    a customer can accept only when every objection is answered and confirmed
 * @param due        when a customer gets a quote; null where nobody is reminded
 */
record QuoteRules(Span validFor, Span warnBefore, boolean settled, Due due) {

    private static final QuoteRules ORDINARY = new QuoteRules(Span.parse("30 d"), Span.parse("5 d"), false, null);

    QuoteRules {
        validFor = validFor == null ? Span.parse("30 d") : validFor;
        warnBefore = warnBefore == null ? Span.parse("5 d") : warnBefore;
    }

    static QuoteRules of(Playbook playbook) {
        var quotes = playbook.section("contracts", Section.class).quotes();
        return quotes == null ? ORDINARY : quotes;
    }

    /**
     * A customer who knows what we offer waits for it in writing.
     *
     * @param stages     of deals that owe a quote
     * @param within     by when it is issued, from the moment a deal comes into one of them
     * @param warnBefore how long before the owner is told
     */
    record Due(List<String> stages, Span within, Span warnBefore) {

        Due {
            warnBefore = warnBefore == null ? Span.parse("1 wd") : warnBefore;
        }

        boolean begins(String from, String to) {
            return stages.contains(to) && !stages.contains(from);
        }
    }

    private record Section(QuoteRules quotes) {}
}
