package io.kaituo.lead.pool;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadStatus;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Registration;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** How somebody takes a lead out of the pool: within their daily claims and what they can carry, and not right back. */
@ApplicationScoped
class Claim {

    private final Pool pool;
    private final Leads leads;
    private final Playbooks playbooks;
    private final Registration registration;
    private final Calendars calendars;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    Claim(
            Pool pool,
            Leads leads,
            Playbooks playbooks,
            Registration registration,
            Calendars calendars,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.pool = pool;
        this.leads = leads;
        this.playbooks = playbooks;
        this.registration = registration;
        this.calendars = calendars;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** Of two who claim at once one gets it; the version of the lead decides. */
    Uni<Lead> of(UUID id) {
        return pool.findById(id).onItem().ifNull().failWith(Refused::notFound).call(lead -> playbooks
                .of(lead.region())
                .chain(playbook -> claim(lead, playbook)));
    }

    /** When the caller may claim the lead that was theirs; null when it was not, or the time is over. */
    Instant claimableFrom(Lead lead, PoolRules rules) {
        var ownership = lead.ownership();
        if (ownership.pooledAt() == null || !caller.id().equals(ownership.formerOwnerId())) {
            return null;
        }
        var from = calendars
                .of(lead.region())
                .due(ownership.pooledAt(), rules.coolDown())
                .at();
        return from.isAfter(clock.instant()) ? from : null;
    }

    /** What the caller may still claim in a region today. */
    Uni<PoolAllowanceView> allowance(String region) {
        var today = LocalDate.ofInstant(clock.instant(), calendars.of(region).zone());
        int capacity =
                directory.person(caller.id()).orElseThrow(Refused::notFound).capacity();
        return playbooks.of(region).map(PoolRules::of).chain(rules -> pool.claims(region, caller.id(), today)
                .chain(claimed -> leads.loads(region, Set.of(caller.id()))
                        .map(loads -> new PoolAllowanceView(
                                region,
                                rules.claimsPerDay(),
                                Math.max(0, rules.claimsPerDay() - claimed),
                                capacity,
                                loads.get(caller.id()),
                                rules.coolDown()))));
    }

    private Uni<Void> claim(Lead lead, Playbook playbook) {
        if (lead.status() != LeadStatus.POOLED) {
            throw new RuleViolation("lead.not-in-pool");
        }
        var rules = PoolRules.of(playbook);
        if (claimableFrom(lead, rules) != null) {
            throw new RuleViolation("pool.cooling-down", rules.coolDown());
        }
        var now = clock.instant();
        return withinDailyClaims(lead.region(), rules, now)
                .chain(() -> withinCapacity(lead.region()))
                .chain(() -> registration.startClock(lead, caller.id(), playbook, now))
                .invoke(() -> outbox.publish(lead.claim(caller.id(), now)));
    }

    private Uni<Void> withinDailyClaims(String region, PoolRules rules, Instant now) {
        var today = LocalDate.ofInstant(now, calendars.of(region).zone());
        return pool.takeClaim(region, caller.id(), today, rules.claimsPerDay())
                .invoke(taken -> {
                    if (!taken) {
                        throw new RuleViolation("pool.daily-claims", rules.claimsPerDay());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> withinCapacity(String region) {
        int capacity =
                directory.person(caller.id()).orElseThrow(Refused::notFound).capacity();
        return leads.loads(region, Set.of(caller.id()))
                .invoke(loads -> {
                    if (loads.get(caller.id()) >= capacity) {
                        throw new RuleViolation("pool.capacity", capacity);
                    }
                })
                .replaceWithVoid();
    }
}
