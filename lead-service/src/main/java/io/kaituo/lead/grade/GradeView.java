package io.kaituo.lead.grade;

import io.kaituo.lead.ownership.LeadGrade;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How ripe a lead is, and why.
 *
 * @param id             the lead's; so is the version
 * @param grade          null when nobody judged the lead yet
 * @param ruleGrade      what the playbook's definitions say; another grade was set by a person
 * @param reason         why a person set it
 * @param missing        the facts that are still to be found out
 * @param contradictions facts that do not go together (R2.3), in the reader's language
 * @param regradeDue     when somebody must judge again; null when nobody must
 * @param history        the judgements before, newest first, 20 at most
 */
record GradeView(
        UUID id,
        long version,
        LeadGrade grade,
        LeadGrade ruleGrade,
        String reason,
        KeyFacts facts,
        List<String> missing,
        List<String> contradictions,
        String evidence,
        String playbook,
        Integer playbookVersion,
        String gradedBy,
        String gradedByName,
        Instant gradedAt,
        Instant regradeDue,
        List<Earlier> history)
        implements Versioned {

    static GradeView none(UUID lead, long version) {
        return new GradeView(
                lead, version, null, null, null, null, List.of(), List.of(), null, null, null, null, null, null, null,
                List.of());
    }

    /** A judgement before. */
    record Earlier(
            LeadGrade grade,
            LeadGrade ruleGrade,
            String reason,
            String gradedBy,
            String gradedByName,
            Instant gradedAt) {}
}
