package io.kaituo.contract.quote;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;

/**
 * How quotes work, as the playbook has it.
 *
 * @param validFor   how long an issued quote holds
 * @param warnBefore how long before its end the owner is told
 * @param settled    a customer can accept only when every objection is answered and confirmed
 */
record QuoteRules(Span validFor, Span warnBefore, boolean settled) {

    private static final QuoteRules ORDINARY = new QuoteRules(Span.parse("30 d"), Span.parse("5 d"), false);

    QuoteRules {
        validFor = validFor == null ? Span.parse("30 d") : validFor;
        warnBefore = warnBefore == null ? Span.parse("5 d") : warnBefore;
    }

    static QuoteRules of(Playbook playbook) {
        var quotes = playbook.section("contracts", Section.class).quotes();
        return quotes == null ? ORDINARY : quotes;
    }

    private record Section(QuoteRules quotes) {}
}
