package io.kaituo.visit.followup;

import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import java.util.List;
import java.util.stream.IntStream;

/** What a signature sets in motion, as the playbook has it: its section {@code visits}. */
record FollowUpRules(List<FollowUpRule> followUp) {

    static FollowUpRules of(Playbook playbook) {
        return playbook.section("visits", FollowUpRules.class);
    }

    List<Occasion> occasions(Terms terms, WorkingCalendar calendar) {
        return IntStream.range(0, followUp.size())
                .boxed()
                .flatMap(rule -> followUp.get(rule).occasions(rule, terms, calendar).stream())
                .toList();
    }
}
