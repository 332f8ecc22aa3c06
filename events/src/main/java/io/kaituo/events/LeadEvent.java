package io.kaituo.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Everything lead-service tells the others. */
public sealed interface LeadEvent extends IntegrationEvent {

    String TOPIC = "lead-events";

    /** The lead it is about; for a decision about many leads the decision's own id. */
    UUID leadId();

    @Override
    default UUID subject() {
        return leadId();
    }

    @Override
    default String topic() {
        return TOPIC;
    }

    /**
     * A company was put on the list; {@code contested} when somebody else registered it first. {@code batchId} names the
     * import it came with: people are told by its {@link LeadImportFinished} alone.
     */
    @EventType("lead.registered.v1")
    record LeadRegistered(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String source,
            boolean contested,
            Instant firstContactDue,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID batchId)
            implements LeadEvent {

        /** Registered by itself. */
        public LeadRegistered(
                UUID id,
                Instant at,
                String region,
                UUID leadId,
                String companyName,
                String ownerId,
                String source,
                boolean contested,
                Instant firstContactDue) {
            this(id, at, region, leadId, companyName, ownerId, source, contested, firstContactDue, null);
        }

        /** The same as part of an import. */
        public LeadRegistered in(UUID batch) {
            return new LeadRegistered(
                    id, at, region, leadId, companyName, ownerId, source, contested, firstContactDue, batch);
        }
    }

    /** A file of leads is through, told once: how many were new, changed, contested, on the list before, or wrong. */
    @EventType("lead.import-finished.v1")
    record LeadImportFinished(
            UUID id,
            Instant at,
            String region,
            UUID importId,
            String fileName,
            String requestedBy,
            long registered,
            long changed,
            long contested,
            long known,
            long bad)
            implements LeadEvent {

        @Override
        public UUID leadId() {
            return importId;
        }
    }

    /** What is known of the company changed. */
    @EventType("lead.changed.v1")
    record LeadChanged(UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId)
            implements LeadEvent {}

    /** Somebody spoke to the company; {@code first} when it stopped the first-contact clock. */
    @EventType("lead.contacted.v1")
    record LeadContacted(UUID id, Instant at, String region, UUID leadId, String ownerId, boolean first)
            implements LeadEvent {}

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
            implements LeadEvent {}

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
            implements LeadEvent {}

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
            implements LeadEvent {}

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
            implements LeadEvent {}

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
            implements LeadEvent {}

    /** The first contact is due soon and has not happened. */
    @EventType("lead.first-contact-due-soon.v1")
    record FirstContactDueSoon(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, Instant dueAt)
            implements LeadEvent {}

    /** Nobody spoke to the company in time: once per clock. {@code automatic} when the playbook reassigns by itself. */
    @EventType("lead.first-contact-overdue.v1")
    record FirstContactOverdue(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            Instant dueAt,
            boolean automatic)
            implements LeadEvent {}

    /**
     * Somebody else answers for the lead now; {@code reassignedBy} is null when the playbook did it. {@code batchId} names
     * the decision about many leads that this was part of: people are told by its {@link LeadsReassigned} alone.
     */
    @EventType("lead.reassigned.v1")
    record LeadReassigned(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String fromOwnerId,
            String ownerId,
            String reassignedBy,
            String reason,
            Instant firstContactDue,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID batchId)
            implements LeadEvent {}

    /** Many leads changed hands by one decision: {@code distribution}, {@code hand-over} or {@code assignment}. */
    @EventType("lead.batch-reassigned.v1")
    record LeadsReassigned(
            UUID id,
            Instant at,
            String region,
            UUID batchId,
            String decision,
            String reassignedBy,
            String reason,
            Instant firstContactDue,
            List<Share> shares)
            implements LeadEvent {

        @Override
        public UUID leadId() {
            return batchId;
        }
    }

    /** How many leads went from one person, or from nobody, to another. */
    record Share(String fromOwnerId, String ownerId, int leads) {}

    /** A new record was inspected (R5.3): {@code ownerId} is to correct it unless it was accepted. */
    @EventType("lead.inspected.v1")
    record LeadInspected(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String inspectedBy,
            boolean accepted,
            String comment)
            implements LeadEvent {}

    /** A record that was sent back is corrected; {@code inspectedBy} sent it. */
    @EventType("lead.resubmitted.v1")
    record LeadResubmitted(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String resubmittedBy,
            String inspectedBy)
            implements LeadEvent {}

    /** So many records wait for this manager's inspection; {@code week} is written {@code 2026-W47}. */
    @EventType("lead.inspection-due.v1")
    record InspectionDue(
            UUID id,
            Instant at,
            String region,
            UUID inspectionId,
            String managerId,
            String week,
            int records,
            Instant dueAt)
            implements LeadEvent {

        @Override
        public UUID leadId() {
            return inspectionId;
        }
    }

    /** Nobody answers for the lead any more; a manager assigns it. */
    @EventType("lead.pooled.v1")
    record LeadPooled(
            UUID id, Instant at, String region, UUID leadId, String companyName, String formerOwnerId, String reason)
            implements LeadEvent {}

    /** The lead is an account with a deal now, under these ids; {@code contactId} is null when nobody is known by name. */
    @EventType("lead.converted.v1")
    record LeadConverted(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String convertedBy,
            UUID accountId,
            UUID contactId,
            UUID dealId)
            implements LeadEvent {}

    /** Nothing will come of the lead for now; {@code reapproachOn} is the day that puts it back on the list (R2.2). */
    @EventType("lead.disqualified.v1")
    record LeadDisqualified(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String disqualifiedBy,
            String reason,
            LocalDate reapproachOn)
            implements LeadEvent {}

    /** A person put the lead back on the list before its day. */
    @EventType("lead.requalified.v1")
    record LeadRequalified(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String requalifiedBy,
            Instant firstContactDue)
            implements LeadEvent {}

    /**
     * The day has come to speak to them again (R2.2): the lead is back on the list. {@code ownerId} is null when
     * {@code formerOwnerId} no longer sells here and a manager must say who does.
     */
    @EventType("lead.reapproach-due.v1")
    record LeadReapproachDue(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String formerOwnerId,
            String reason,
            LocalDate disqualifiedOn,
            Instant firstContactDue)
            implements LeadEvent {}

    /**
     * Two leads want one company (R5.4): {@code firstLeadId} was there before, and {@code firstOwnerId}, null in the pool,
     * keeps it until a manager rules.
     */
    @EventType("lead.ownership-contested.v1")
    record OwnershipContested(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            UUID firstLeadId,
            String firstOwnerId,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID batchId)
            implements LeadEvent {

        /** Registered by itself. */
        public OwnershipContested(
                UUID id,
                Instant at,
                String region,
                UUID leadId,
                String companyName,
                String ownerId,
                UUID firstLeadId,
                String firstOwnerId) {
            this(id, at, region, leadId, companyName, ownerId, firstLeadId, firstOwnerId, null);
        }

        /** The same as part of an import, whose end tells people of all of them at once. */
        public OwnershipContested in(UUID batch) {
            return new OwnershipContested(
                    id, at, region, leadId, companyName, ownerId, firstLeadId, firstOwnerId, batch);
        }
    }

    /**
     * A manager ruled who owns a contested company, before or after its conversion (R5.4): {@code leadId} goes on under
     * {@code ownerId}, what {@code losers} registered is closed; {@code contestedLeadIds} are all there were. {@code accountId} and {@code dealId} name what the lead
     * had become, or are null; {@code firstRegisteredAt} is when the company was first registered by anybody.
     */
    @EventType("lead.ownership-decided.v1")
    record OwnershipDecided(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            UUID rulingId,
            String companyName,
            String ownerId,
            List<Loser> losers,
            List<UUID> contestedLeadIds,
            String decidedBy,
            String reason,
            Instant firstRegisteredAt,
            UUID accountId,
            UUID dealId)
            implements LeadEvent {}

    /** Whose lead of a contested company does not go on. */
    record Loser(UUID leadId, String ownerId) {}

    /** Somebody who lost a company asks those above to look at the ruling again. */
    @EventType("lead.ruling-appealed.v1")
    record RulingAppealed(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            UUID rulingId,
            UUID appealId,
            String companyName,
            String appealedBy,
            String decidedBy,
            String reason)
            implements LeadEvent {}

    /** The appeal was answered; one that was granted is followed by another ruling. */
    @EventType("lead.appeal-answered.v1")
    record AppealAnswered(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            UUID rulingId,
            UUID appealId,
            String companyName,
            String appealedBy,
            String answeredBy,
            boolean granted,
            String comment)
            implements LeadEvent {}

    /** The deal that came of an introduction was won: whoever made it is to be thanked. */
    @EventType("lead.referral-won.v1")
    record LeadReferralWon(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            UUID referrerAccountId,
            UUID dealId)
            implements LeadEvent {}

    /** That deal is open again: there is nothing to thank for yet. */
    @EventType("lead.referral-reopened.v1")
    record LeadReferralReopened(UUID id, Instant at, String region, UUID leadId) implements LeadEvent {}

    /** Whoever made the introduction was thanked. */
    @EventType("lead.referral-rewarded.v1")
    record LeadReferralRewarded(UUID id, Instant at, String region, UUID leadId, String rewardedBy, Money reward)
            implements LeadEvent {}

    /** Nobody decided about an overdue lead for too long: those above the manager are asked. Once per clock. */
    @EventType("lead.first-contact-escalated.v1")
    record FirstContactEscalated(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, Instant dueAt)
            implements LeadEvent {}

    /** The owner got more time for the first contact: a new clock runs. */
    @EventType("lead.first-contact-extended.v1")
    record FirstContactExtended(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String extendedBy,
            String reason,
            Instant firstContactDue)
            implements LeadEvent {}

    /** The first-contact clock stands still, at the longest until then. */
    @EventType("lead.clock-paused.v1")
    record ClockPaused(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String pausedBy,
            String reason,
            Instant until)
            implements LeadEvent {}

    /** The first-contact clock runs again; {@code resumedBy} is null when the pause was over. */
    @EventType("lead.clock-resumed.v1")
    record ClockResumed(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            String resumedBy,
            Instant firstContactDue)
            implements LeadEvent {}

    /** Somebody took the lead out of the pool. */
    @EventType("lead.claimed.v1")
    record LeadClaimed(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            Instant firstContactDue)
            implements LeadEvent {}

    /** Nobody followed up for long: the lead goes back to the pool then, unless somebody does. */
    @EventType("lead.recycling-soon.v1")
    record RecyclingSoon(
            UUID id, Instant at, String region, UUID leadId, String companyName, String ownerId, Instant recycledAt)
            implements LeadEvent {}
}
