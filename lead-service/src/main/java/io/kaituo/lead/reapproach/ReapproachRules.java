package io.kaituo.lead.reapproach;

import io.kaituo.platform.calendar.DueDay;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** For which reasons a lead may leave the list, and how long it stays away (R2.2), as the playbook has it. */
record ReapproachRules(List<String> reasons, List<Span> after) {

    /** What always may be said, with words of one's own. */
    private static final String OTHER = "other";

    private static final List<String> USUAL_REASONS = List.of(
            "no-need", "no-budget", "no-authority", "not-a-fit", "chose-competitor", "unreachable", "out-of-business");
    private static final List<Span> FIVE_THEN_TEN_YEARS = List.of(Span.parse("60 mo"), Span.parse("120 mo"));

    private record Leads(Disqualification disqualification, Reapproach reapproach) {}

    private record Disqualification(List<String> reasons) {}

    private record Reapproach(List<Span> after) {}

    static ReapproachRules of(Playbook playbook) {
        var leads = playbook.section("leads", Leads.class);
        return new ReapproachRules(
                leads.disqualification() == null
                        ? USUAL_REASONS
                        : leads.disqualification().reasons(),
                leads.reapproach() == null
                        ? FIVE_THEN_TEN_YEARS
                        : leads.reapproach().after());
    }

    /** What somebody may choose from. */
    List<String> offered() {
        return Stream.concat(reasons.stream(), Stream.of(OTHER)).distinct().toList();
    }

    /**
     * @throws Refused 422 for a reason that the playbook does not know, and for {@code other} without a comment
     */
    void require(DisqualifyLead asked) {
        if (asked.reason().equals(OTHER)) {
            if (!asked.explains()) {
                throw Refused.unprocessable("lead.disqualification-comment");
            }
        } else if (!reasons.contains(asked.reason())) {
            throw Refused.unprocessable("lead.disqualification-reason", asked.reason(), String.join(", ", reasons));
        }
    }

    /**
     * The working day on which to speak to them again.
     *
     * @param times how often the lead left the list before; the last time given counts for all that follow
     */
    DueDay next(WorkingCalendar calendar, LocalDate today, long times) {
        var span = after.get((int) Math.min(times, after.size() - 1L));
        return calendar.forward(calendar.dueOn(today, span));
    }
}
