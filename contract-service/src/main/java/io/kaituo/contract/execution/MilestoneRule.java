package io.kaituo.contract.execution;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** One line of the playbook's {@code contracts.execution.milestones}. */
record MilestoneRule(
        String code,
        Title title,
        Department department,
        Span after,
        Span before,
        Anchor from,
        Title deliverable,
        boolean customerConfirms) {

    /** The code of the milestone that a complete launch plan reaches. */
    static final String LAUNCH_PLAN = "launch-plan";

    static MilestoneRule launchPlan(Span within) {
        var title = new Title("项目启动计划", "Launch plan");
        return new MilestoneRule(LAUNCH_PLAN, title, Department.SALES, within, null, Anchor.SIGNING, title, false);
    }

    PlannedDay day(Term term, WorkingCalendar calendar) {
        var anchor = from == null ? Anchor.SIGNING : from;
        return term.day(anchor)
                .map(day -> counted(day, anchor == Anchor.SIGNING ? term.signedAt() : calendar.opening(day), calendar))
                .orElse(PlannedDay.UNKNOWN);
    }

    private PlannedDay counted(LocalDate anchor, Instant moment, WorkingCalendar calendar) {
        var span = before == null ? after : before;
        if (span.unit() == Span.Unit.ELAPSED) {
            var due = before == null ? calendar.due(moment, span) : calendar.before(moment, span);
            return new PlannedDay(LocalDate.ofInstant(due.at(), calendar.zone()), due.at(), due.because());
        }
        var day = before == null ? calendar.dueOn(anchor, span) : calendar.beforeOn(anchor, span);
        return new PlannedDay(day.on(), calendar.closing(day.on()), day.because());
    }
}
