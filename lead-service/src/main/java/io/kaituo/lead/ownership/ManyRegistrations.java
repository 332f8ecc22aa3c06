package io.kaituo.lead.ownership;

import io.kaituo.events.LeadEvent;
import io.kaituo.lead.Aside;
import io.kaituo.lead.duplicates.CompanyKey;
import io.kaituo.lead.duplicates.Duplicates;
import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Registers many companies with the statements of one: the same rules of the same entity, each table written once
 * (decision 26). Nobody contests themselves, so the same companies again change nothing.
 */
@ApplicationScoped
public class ManyRegistrations {

    private final Leads leads;
    private final Registration registration;
    private final Duplicates duplicates;
    private final Forerunners forerunners;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Clock clock;

    ManyRegistrations(
            Leads leads,
            Registration registration,
            Duplicates duplicates,
            Forerunners forerunners,
            Playbooks playbooks,
            FirstContactClock firstContact,
            Outbox outbox,
            Clock clock) {
        this.leads = leads;
        this.registration = registration;
        this.duplicates = duplicates;
        this.forerunners = forerunners;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A company to register.
     *
     * @param externalId its id in another system, or null; a lead known by it is corrected instead
     * @param companyKey what its name comes down to; looked at often, so it is made once
     */
    public record Wanted(RegisterLead asked, String externalId, String ownerId, String companyKey) {

        public static Wanted of(RegisterLead asked, String externalId, String ownerId) {
            return new Wanted(
                    asked,
                    externalId,
                    ownerId,
                    CompanyKey.of(asked.companyName()).value());
        }
    }

    /**
     * What became of them.
     *
     * @param contested those of the registered ones that somebody else owns already
     * @param known     those that were on the list and stayed as they were
     */
    public record Outcome(long registered, long changed, long contested, long known) {}

    /** Throws a RuleViolation for what could not be registered now either. */
    public void check(Wanted wanted) {
        Entry.of(wanted.asked(), wanted.ownerId(), clock.instant());
    }

    /** Which of these companies are on the list already. */
    public Uni<Set<String>> known(String region, Set<String> companyKeys) {
        return leads.ownersOf(region, companyKeys).map(Map::keySet);
    }

    /**
     * Registers them in their order: who comes first owns the company (R5.4).
     *
     * @param contest whether a company that somebody else owns is registered all the same, contested
     * @param batch   what they came with
     * @param by      who brought them
     */
    public Uni<Outcome> register(String region, List<Wanted> wanted, boolean contest, UUID batch, String by) {
        var ids =
                wanted.stream().map(Wanted::externalId).filter(Objects::nonNull).toList();
        var keys = wanted.stream().map(Wanted::companyKey).collect(Collectors.toSet());
        return playbooks.of(region).chain(playbook -> leads.byExternalIds(region, ids)
                .chain(same -> leads.ownersOf(region, keys)
                        .chain(owners -> Aside.of(() -> {
                            var pile = new Pile(region, contest, same, owners, RegisterRules.of(playbook));
                            wanted.forEach(pile::sort);
                            return pile;
                        })))
                .chain(pile -> correct(pile, by).chain(changed -> store(region, pile.fresh, playbook, batch)
                        .map(contested -> pile.outcome(changed, contested)))));
    }

    /** How many of those that are there said something new. */
    private Uni<Long> correct(Pile pile, String by) {
        return Multi.createFrom()
                .iterable(pile.same)
                .onItem()
                .transformToUniAndConcatenate(again -> registration.correct(
                        again.lead(), again.wanted().asked().known(), by))
                .filter(changed -> changed)
                .collect()
                .with(Collectors.counting());
    }

    /** How many of them are contested. */
    private Uni<Long> store(String region, List<Lead> fresh, Playbook playbook, UUID batch) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(0L);
        }
        var now = fresh.get(0).registeredAt();
        var owners = fresh.stream().map(Lead::ownerId).collect(Collectors.toSet());
        fresh.forEach(lead -> lead.firstContact().workBy(playbook.pinned()));
        return firstContact
                .away(region, owners, now)
                .invoke(away -> firstContact.start(fresh, FirstContactRules.of(playbook), now, away))
                .chain(() -> leads.claim(region, fresh, now))
                .chain(granted -> Aside.of(
                                () -> fresh.stream().map(Newcomer::of).toList())
                        .invoke(all ->
                                duplicates.keep(all.stream().map(Newcomer::form).toList()))
                        .chain(all -> forerunners.of(region, all, granted)))
                .chain(rivals -> {
                    tell(fresh, rivals, batch);
                    return leads.insert(fresh).replaceWith((long) rivals.size());
                });
    }

    private void tell(List<Lead> fresh, Map<UUID, Rival> rivals, UUID batch) {
        var events = new ArrayList<LeadEvent>();
        fresh.forEach(lead -> {
            var earlier = Optional.ofNullable(rivals.get(lead.id()));
            events.add(lead.registered(earlier).in(batch));
            earlier.ifPresent(
                    rival -> events.add(lead.contest(rival, lead.registeredAt()).in(batch)));
        });
        outbox.publish(events);
    }

    private record Again(Lead lead, Wanted wanted) {}

    /** Sorts what is wanted into new leads, those to correct and those that are there already. */
    private final class Pile {

        private final String region;
        private final boolean contest;
        private final Map<String, Lead> there;
        private final Map<String, Set<String>> owners;
        private final RegisterRules rules;
        private final Instant now = clock.instant();
        private final Set<String> taken = new HashSet<>();
        private final List<Lead> fresh = new ArrayList<>();
        private final List<Again> same = new ArrayList<>();
        private int known;

        Pile(
                String region,
                boolean contest,
                Map<String, Lead> there,
                Map<String, Set<String>> owners,
                RegisterRules rules) {
            this.region = region;
            this.contest = contest;
            this.there = there;
            this.owners = new HashMap<>(owners);
            this.rules = rules;
        }

        void sort(Wanted one) {
            var lead = one.externalId() == null ? null : there.get(one.externalId());
            if (lead != null && isTheSame(lead, one)) {
                same.add(new Again(lead, one));
            } else if (lead != null || isOnTheList(one)) {
                known++;
            } else {
                fresh.add(registration.enter(one.asked(), rules, region, one.externalId(), one.ownerId(), now));
                owners.computeIfAbsent(one.companyKey(), key -> new HashSet<>()).add(one.ownerId());
            }
        }

        /** A file corrects its owner's leads; what renames a company is for people. */
        private boolean isTheSame(Lead lead, Wanted one) {
            return one.ownerId().equals(lead.ownerId())
                    && one.companyKey().equals(lead.company().companyKey());
        }

        private boolean isOnTheList(Wanted one) {
            var theirs = owners.getOrDefault(one.companyKey(), Set.of());
            return theirs.contains(one.ownerId())
                    || !theirs.isEmpty() && !contest
                    || one.externalId() != null && !taken.add(one.externalId());
        }

        Outcome outcome(long changed, long contested) {
            return new Outcome(fresh.size(), changed, contested, known + same.size() - changed);
        }
    }
}
