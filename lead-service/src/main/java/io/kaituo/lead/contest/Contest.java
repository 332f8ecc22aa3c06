package io.kaituo.lead.contest;

import io.kaituo.events.ContestEvent.Loser;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.ownership.Decision;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadStatus;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Several leads that want one company, the first registered first: who came first is a fact, who owns it is for a
 * manager to rule (R5.4). One of them goes on; once the company is a customer that is the lead it became one by.
 */
record Contest(List<Lead> leads) {

    Lead first() {
        return leads.get(0);
    }

    Lead lead(UUID id) {
        return leads.stream().filter(lead -> lead.id().equals(id)).findFirst().orElseThrow();
    }

    boolean isOpen() {
        return leads.stream().anyMatch(lead -> lead.dispute().contested());
    }

    /** The present owner: of the lead that is not contested and not closed against another; the first one's while open. */
    Lead holder() {
        return leads.stream()
                .filter(lead -> !lead.dispute().contested() && lead.status() != LeadStatus.DISQUALIFIED)
                .findFirst()
                .orElse(first());
    }

    /** A manager's ruling on what is still contested. */
    Outcome decide(String ownerId, Decision decided, Instant now) {
        if (!isOpen()) {
            throw new RuleViolation("lead.not-contested");
        }
        return settle(ownerId, decided, now);
    }

    /** What is contested by name is ruled on; only what sounds like all that came before it can be another company. */
    Dismissal dismiss(Lead lead, String by, String reason, Instant now) {
        if (lead.equals(first())
                || leads.stream().takeWhile(earlier -> !earlier.equals(lead)).anyMatch(earlier -> lead.company()
                        .isNamedLike(earlier.company()))) {
            throw new RuleViolation("lead.contest-by-name");
        }
        lead.keepApart();
        return Dismissal.of(lead, first(), by, reason, now);
    }

    /** Who bears the very name of this lead and is contested: it is this one's company that they want. */
    List<Lead> namesakes(Lead lead) {
        return leads.stream()
                .filter(other -> !other.equals(lead) && other.dispute().contested())
                .filter(other -> other.company().isNamedLike(lead.company()))
                .toList();
    }

    Contest without(List<Lead> gone) {
        return new Contest(leads.stream().filter(lead -> !gone.contains(lead)).toList());
    }

    /** The same again, after an appeal was granted: the former ruling stands in the history, this one counts. */
    Outcome decideAnew(String ownerId, Decision decided, Instant now) {
        return settle(ownerId, decided, now);
    }

    private Outcome settle(String ownerId, Decision decided, Instant now) {
        var winner = winner(ownerId);
        boolean reopened = winner.status() == LeadStatus.DISQUALIFIED;
        var losers = new ArrayList<Loser>();
        var events = new ArrayList<IntegrationEvent>();
        if (winner.ownerId() != null && !winner.ownerId().equals(ownerId)) {
            losers.add(new Loser(winner.id(), winner.ownerId()));
        }
        winner.win(ownerId, decided, first().registeredAt(), now);
        for (Lead lead : leads) {
            if (lead != winner && lead.status() != LeadStatus.CONVERTED) {
                lead.lose(winner.id(), decided.by(), now).ifPresent(closed -> {
                    events.add(closed);
                    if (!ownerId.equals(lead.ownerId()) && lead.ownerId() != null) {
                        losers.add(new Loser(lead.id(), lead.ownerId()));
                    }
                });
            }
        }
        var ruling = Ruling.of(this, winner, ownerId, losers, decided, now);
        events.add(new OwnershipDecided(
                Uuid7.next(),
                now,
                winner.region(),
                winner.id(),
                ruling.id(),
                winner.companyName(),
                ownerId,
                losers,
                leads.stream().map(Lead::id).toList(),
                decided.by(),
                decided.reason(),
                winner.firstRegisteredAt(),
                winner.conversion().accountId(),
                winner.conversion().dealId()));
        return new Outcome(winner, reopened, ruling, events);
    }

    /** The lead of whom the company is given to goes on, unless it is a customer already by another. */
    private Lead winner(String ownerId) {
        var own = leads.stream()
                .filter(lead -> ownerId.equals(lead.ownerId()))
                .findFirst()
                .or(() -> leads.stream()
                        .filter(lead -> ownerId.equals(lead.entry().registeredBy()))
                        .findFirst())
                .orElseThrow(() -> new RuleViolation("lead.not-a-party"));
        return leads.stream()
                .filter(lead -> lead.status() == LeadStatus.CONVERTED)
                .findFirst()
                .orElse(own);
    }

    /** What a ruling did: the lead that goes on, the record of it and what others are told. */
    record Outcome(Lead winner, boolean reopened, Ruling ruling, List<IntegrationEvent> events) {}
}
