package io.kaituo.lead.grade;

import io.kaituo.lead.Title;
import io.kaituo.lead.ownership.LeadGrade;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Condition;
import io.kaituo.platform.playbook.Playbook;
import java.util.List;
import java.util.Optional;

/** How ripe leads are (R2.6) and which facts contradict each other (R2.3), as the playbook has it. */
record GradeRules(List<GradeRule> grades, List<Contradiction> contradictions) {

    /** What playbooks mean that say nothing: the ERP method's definitions. */
    private static final List<GradeRule> STANDARD = List.of(
            new GradeRule(LeadGrade.A, "money && authority && need && decisionWithinDays <= 90", null),
            new GradeRule(LeadGrade.B, "need && (money || authority) && decisionWithinDays <= 180", Span.parse("30 d")),
            new GradeRule(LeadGrade.C, "need && decisionWithinDays <= 365", Span.parse("60 d")),
            new GradeRule(LeadGrade.D, null, Span.parse("180 d")));

    GradeRules {
        grades = grades == null ? STANDARD : List.copyOf(grades);
        contradictions = contradictions == null ? List.of() : List.copyOf(contradictions);
    }

    static GradeRules of(Playbook playbook) {
        return playbook.section("leads", GradeRules.class);
    }

    /** The first grade whose condition holds; the least ripe where none does. */
    LeadGrade grade(KeyFacts facts) {
        return grades.stream()
                .filter(rule -> Condition.of(rule.when()).holds(facts.named()))
                .map(GradeRule::grade)
                .findFirst()
                .orElse(LeadGrade.D);
    }

    Optional<Span> regradeAfter(LeadGrade grade) {
        return grades.stream()
                .filter(rule -> rule.grade() == grade)
                .map(GradeRule::regradeAfter)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    List<Title> contradictionsIn(KeyFacts facts) {
        return contradictions.stream()
                .filter(contradiction -> Condition.of(contradiction.when()).holds(facts.named()))
                .map(Contradiction::title)
                .toList();
    }
}
