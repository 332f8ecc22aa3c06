package io.kaituo.visit.followup;

import io.kaituo.platform.calendar.DueDay;
import java.time.Instant;

/**
 * A follow-up as the playbook wants it, before anybody knows whether it is there already.
 *
 * @param slot which of the playbook's it is
 * @param day  the day, and why that day
 * @param at   when it is due: opening of that day, or the very moment for rules that count hours or seconds
 */
record Occasion(Slot slot, FollowUpKind kind, Title title, DueDay day, Instant at) {

    /**
     * The same in every calculation, so that an amended schedule keeps what it had.
     *
     * @param rule   place of the rule in the playbook, from 0
     * @param number which of its occurrences, from 1
     */
    record Slot(int rule, int number) {}
}
