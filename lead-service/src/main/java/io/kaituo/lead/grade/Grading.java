package io.kaituo.lead.grade;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** How a lead gets its grade: by the playbook's definitions or by a person, and for a time only. */
@ApplicationScoped
class Grading {

    /** The deadline by which a lead is graded again. */
    static final String AGAIN = "regrade";

    private final LeadGradings gradings;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Grading(
            LeadGradings gradings,
            Playbooks playbooks,
            Calendars calendars,
            Deadlines deadlines,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.gradings = gradings;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<LeadGrading> judge(Lead lead, GradeLead asked) {
        return playbooks.of(lead.region()).chain(playbook -> {
            var rules = GradeRules.of(playbook);
            var made = LeadGrading.of(lead, asked, rules, playbook.pinned(), caller.id(), clock.instant());
            outbox.publish(made.rate(lead));
            startClock(lead, made, rules);
            return gradings.add(lead.region(), lead.id(), made);
        });
    }

    private void startClock(Lead lead, LeadGrading made, GradeRules rules) {
        rules.regradeAfter(made.grade())
                .map(span -> calendars.of(lead.region()).due(clock.instant(), span))
                .ifPresentOrElse(
                        due -> {
                            made.againBy(due.at());
                            deadlines.schedule(Deadline.at(due, AGAIN, lead.id(), lead.region()));
                        },
                        () -> deadlines.cancel(AGAIN, lead.id()));
    }
}
