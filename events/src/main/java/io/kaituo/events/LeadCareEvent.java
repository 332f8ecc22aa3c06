package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What we think of a lead and how we stay in touch with it (R2.6, R2.7, R4.1). */
public sealed interface LeadCareEvent extends LeadEvent {

    /**
     * Four dimensions were judged (R4.1).
     *
     * @param score    0 to 10, as a decimal text, not rounded
     * @param tier     such as {@code KEY_PURSUIT}; null below the playbook's threshold (R4.2)
     * @param scoredBy who judged
     */
    @EventType("lead.scored.v1")
    record LeadScored(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal score,
            String tier,
            boolean highPotential,
            String scoredBy)
            implements LeadCareEvent {}

    /** The lead's ripeness was judged, A to D (R2.6); {@code byRule} when the playbook's definitions did it. */
    @EventType("lead.graded.v1")
    record LeadGraded(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String grade,
            String formerGrade,
            boolean byRule,
            String gradedBy)
            implements LeadCareEvent {}

    /** What we think of the lead is too old to rely on; {@code judgement} is {@code SCORE} or {@code GRADE}. */
    @EventType("lead.judgement-due.v1")
    record LeadJudgementDue(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String judgement,
            Instant dueAt)
            implements LeadCareEvent {}

    /** The manager's categories put the lead elsewhere (R5.14); either is null where the playbook has none for it. */
    @EventType("lead.category-changed.v1")
    record LeadCategoryChanged(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String category,
            String formerCategory)
            implements LeadCareEvent {}

    /** A manager called the lead important, or no longer (R5.14). */
    @EventType("lead.key-marked.v1")
    record LeadKeyMarked(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            boolean important,
            String markedBy,
            String reason)
            implements LeadCareEvent {}

    /** It is time to be in touch again (R2.7, R4.2). */
    @EventType("lead.touch-due.v1")
    record LeadTouchDue(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            UUID touchId,
            Instant dueAt)
            implements LeadCareEvent {}

    /** A touch will not be made; {@code skippedBy} is null when nobody need make it any more. */
    @EventType("lead.touch-skipped.v1")
    record LeadTouchSkipped(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String ownerId,
            UUID touchId,
            String reason,
            String skippedBy)
            implements LeadCareEvent {}
}
