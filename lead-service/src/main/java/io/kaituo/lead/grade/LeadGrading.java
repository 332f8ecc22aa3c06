package io.kaituo.lead.grade;

import io.kaituo.events.LeadCareEvent.LeadGraded;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.Title;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadGrade;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One time that a lead's ripeness was judged (R2.6); the newest one counts, the others are its history. */
@Entity
class LeadGrading {

    @Id
    private UUID id;

    private String region;
    private UUID leadId;

    @Embedded
    private KeyFacts facts;

    private String evidence;

    @Enumerated(EnumType.STRING)
    private LeadGrade grade;

    @Enumerated(EnumType.STRING)
    private LeadGrade ruleGrade;

    private String reason;

    @Convert(converter = Titles.class)
    private List<Title> contradictions;

    private String playbook;
    private int playbookVersion;
    private String gradedBy;
    private Instant gradedAt;
    private Instant regradeDue;
    private boolean current;

    protected LeadGrading() {}

    static LeadGrading of(
            Lead lead, GradeLead asked, GradeRules rules, PlaybookVersion playbook, String gradedBy, Instant now) {
        var facts = asked.facts();
        var made = new LeadGrading();
        made.id = Uuid7.next();
        made.region = lead.region();
        made.leadId = lead.id();
        made.facts = facts;
        made.evidence = asked.evidence();
        made.ruleGrade = rules.grade(facts);
        made.grade = asked.grade() == null ? made.ruleGrade : bySomebody(asked);
        made.reason = asked.reason();
        made.contradictions = rules.contradictionsIn(facts);
        made.playbook = playbook.name();
        made.playbookVersion = playbook.version();
        made.gradedBy = gradedBy;
        made.gradedAt = now;
        made.current = true;
        return made;
    }

    private static LeadGrade bySomebody(GradeLead asked) {
        if (asked.reason() == null || asked.reason().isBlank()) {
            throw new RuleViolation("grade.reason-missing");
        }
        if (asked.grade() == LeadGrade.A && !asked.need()) {
            throw new RuleViolation("grade.no-need"); // R2.4
        }
        return asked.grade();
    }

    /** Ripeness changes with time: somebody must judge again by then. */
    void againBy(Instant due) {
        regradeDue = due;
    }

    /** The lead is that ripe from now on. */
    LeadGraded rate(Lead lead) {
        var former = lead.rating().grade();
        lead.rate(lead.rating().graded(grade, gradedAt));
        return new LeadGraded(
                Uuid7.next(),
                gradedAt,
                region,
                leadId,
                lead.companyName(),
                lead.ownerId(),
                grade.name(),
                former == null ? null : former.name(),
                grade == ruleGrade,
                gradedBy);
    }

    LeadGrade grade() {
        return grade;
    }

    KeyFacts facts() {
        return facts;
    }

    /** @param earlier the judgements before this one, newest first */
    GradeView view(long leadVersion, List<LeadGrading> earlier, Locale reader, UnaryOperator<String> names) {
        return new GradeView(
                leadId,
                leadVersion,
                grade,
                ruleGrade,
                reason,
                facts,
                facts.missing(),
                contradictions.stream().map(title -> title.in(reader)).toList(),
                evidence,
                playbook,
                playbookVersion,
                gradedBy,
                names.apply(gradedBy),
                gradedAt,
                regradeDue,
                earlier.stream()
                        .map(one -> new GradeView.Earlier(
                                one.grade,
                                one.ruleGrade,
                                one.reason,
                                one.gradedBy,
                                names.apply(one.gradedBy),
                                one.gradedAt))
                        .toList());
    }
}
