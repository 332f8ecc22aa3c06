package io.kaituo.lead.pool;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;

/**
 * What may be taken out of the pool (公海), as the playbook has it.
 *
 * @param claimsPerDay how many leads one person may claim on a local day
 * @param coolDown     how long whoever had the lead before has to leave it to others
 */
record PoolRules(Integer claimsPerDay, Span coolDown) {

    private static final int FIVE = 5;
    private static final Span A_WEEK = Span.parse("7 d");

    PoolRules {
        claimsPerDay = claimsPerDay == null ? FIVE : claimsPerDay;
        coolDown = coolDown == null ? A_WEEK : coolDown;
    }

    private record Leads(PoolRules pool) {}

    static PoolRules of(Playbook playbook) {
        var rules = playbook.section("leads", Leads.class).pool();
        return rules == null ? new PoolRules(null, null) : rules;
    }
}
