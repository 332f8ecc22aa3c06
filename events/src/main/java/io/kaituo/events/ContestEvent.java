package io.kaituo.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whose a company is that several registered (R5.4). */
public sealed interface ContestEvent extends LeadEvent {

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
            UUID batchId)
            implements ContestEvent {

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
            implements ContestEvent {}

    /**
     * Two names that were alike are two companies after all (R5.4): each side keeps its own lead. {@code over} when nobody
     * else contests the first one's company.
     */
    @EventType("lead.contest-dismissed.v1")
    record ContestDismissed(
            UUID id,
            Instant at,
            String region,
            UUID leadId,
            String companyName,
            String ownerId,
            UUID firstLeadId,
            String firstOwnerId,
            String dismissedBy,
            String reason,
            boolean over)
            implements ContestEvent {}

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
            implements ContestEvent {}

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
            implements ContestEvent {}
}
