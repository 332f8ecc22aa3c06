package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.Duplicates;
import io.kaituo.lead.duplicates.LikelyDuplicate;
import io.kaituo.lead.duplicates.SearchForm;
import io.kaituo.lead.firstcontact.FirstContactClock;
import io.kaituo.lead.firstcontact.FirstContactRules;
import io.kaituo.lead.inspection.Corrections;
import io.kaituo.lead.people.Absence;
import io.kaituo.lead.referral.Introductions;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a company gets on the list: the company is claimed, the owner's clock starts, the others are told. */
@ApplicationScoped
public class Registration {

    private final Leads leads;
    private final Duplicates duplicates;
    private final Playbooks playbooks;
    private final FirstContactClock firstContact;
    private final Outbox outbox;
    private final Caller caller;
    private final FieldChanges changes;
    private final Readers readers;
    private final Calendars calendars;
    private final Corrections corrections;
    private final Introductions introductions;
    private final Clock clock;

    Registration(
            Leads leads,
            Duplicates duplicates,
            Playbooks playbooks,
            FirstContactClock firstContact,
            Outbox outbox,
            Caller caller,
            FieldChanges changes,
            Readers readers,
            Calendars calendars,
            Corrections corrections,
            Introductions introductions,
            Clock clock) {
        this.leads = leads;
        this.duplicates = duplicates;
        this.playbooks = playbooks;
        this.firstContact = firstContact;
        this.outbox = outbox;
        this.caller = caller;
        this.changes = changes;
        this.readers = readers;
        this.calendars = calendars;
        this.corrections = corrections;
        this.introductions = introductions;
        this.clock = clock;
    }

    /** @param externalId the lead's id in another system, or null */
    Uni<LeadView> of(RegisterLead asked, String externalId) {
        String region = caller.region(asked.region());
        return playbooks.of(region).chain(playbook -> {
            var lead = enter(asked, RegisterRules.of(playbook), region, externalId, caller.id(), clock.instant());
            var form = lead.searchForm();
            return Uni.combine()
                    .all()
                    .unis(
                            leads.claim(lead, lead.registeredAt()),
                            duplicates.of(form),
                            firstContact.away(region, Set.of(lead.ownerId()), lead.registeredAt()))
                    .with(Found::new)
                    .chain(found -> earlier(lead, found).map(rival -> store(lead, form, rival, found, playbook)));
        });
    }

    /** What a registration asks, all in one round trip. */
    private record Found(boolean claimed, List<LikelyDuplicate> likely, Map<String, List<Absence>> away) {}

    /** A new lead, which shows when it was entered later than it should have been (R5.3). */
    Lead enter(RegisterLead asked, RegisterRules rules, String region, String externalId, String ownerId, Instant now) {
        var lead = new Lead(asked, rules, region, externalId, ownerId, now);
        if (lead.entry().collectedAt().isBefore(now)) {
            lead.toBeEnteredBy(calendars
                    .of(region)
                    .due(lead.entry().collectedAt(), rules.entry().within()));
        }
        return lead;
    }

    /** The same lead again, with what is known now; a first time registers it. */
    Uni<Put> put(String externalId, RegisterLead asked) {
        return leads.byExternalId(caller.region(asked.region()), externalId).chain(known -> {
            if (known == null) {
                return of(asked, externalId).map(view -> new Put(true, view));
            }
            if (!caller.sight().covers(known.ownerId())) {
                throw Refused.notFound();
            }
            return correct(known, asked.known())
                    .chain(Transaction.answer(lead -> new Put(false, lead.view(readers.caller()))));
        });
    }

    /** What putting it did. */
    record Put(boolean created, LeadView lead) {}

    /** Who came first: whoever holds the name, else the owner of a lead that is as good as the same company. */
    private Uni<Optional<Rival>> earlier(Lead lead, Found found) {
        if (!found.claimed()) {
            return leads.holder(lead).map(Optional::of);
        }
        return found.likely().stream()
                .filter(duplicate -> duplicate.likeness().isSameCompany())
                .findFirst()
                .map(duplicate -> leads.rival(lead.region(), duplicate.id()).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private LeadView store(Lead lead, SearchForm form, Optional<Rival> earlier, Found found, Playbook playbook) {
        lead.firstContact().workBy(playbook.pinned());
        firstContact.start(lead, lead.ownerId(), FirstContactRules.of(playbook), lead.registeredAt(), found.away());
        outbox.publish(lead.registered(earlier));
        earlier.ifPresent(rival -> outbox.publish(lead.contest(rival, lead.registeredAt())));
        introductions.told(lead, false, playbook);
        leads.insert(lead);
        duplicates.keep(List.of(form));
        return view(lead, found);
    }

    private LeadView view(Lead lead, Found found) {
        var reader = readers.caller();
        var shown = found.likely().stream()
                .map(duplicate -> duplicate.seenBy(reader.need(), reader.names()))
                .toList();
        return LeadView.of(lead, reader, shown);
    }

    /** Something else is known now: the history keeps what was known before, and another name is another claim. */
    Uni<Lead> correct(Lead lead, CorrectLead known) {
        return correct(lead, known, caller.id()).replaceWith(lead);
    }

    /** Whether anything was different. */
    Uni<Boolean> correct(Lead lead, CorrectLead known, String by) {
        String key = lead.company().companyKey();
        boolean introduced = lead.company().isReferred();
        var now = clock.instant();
        return playbooks
                .of(lead.region())
                .map(playbook -> {
                    var corrected = lead.correct(known, RegisterRules.of(playbook), by, now);
                    introductions.told(lead, introduced, playbook);
                    return corrected;
                })
                .call(corrected -> corrected.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : changes.persist(corrected.get().history()))
                .call(corrected -> corrected.isEmpty() ? Uni.createFrom().voidItem() : corrections.of(lead, by))
                .invoke(corrected -> corrected.ifPresent(made -> {
                    outbox.publish(made.event());
                    duplicates.keep(List.of(lead.searchForm()));
                }))
                .call(corrected -> key.equals(lead.company().companyKey())
                        ? Uni.createFrom().item(lead)
                        : rename(lead, key, now))
                .map(corrected -> corrected.isPresent());
    }

    /** The new name is claimed at the server's time, so nobody comes first by correcting (R5.4). */
    private Uni<Lead> rename(Lead lead, String formerKey, Instant now) {
        return leads.release(lead, formerKey)
                .invoke(free -> {
                    if (!free || lead.dispute().contested()) {
                        throw new RuleViolation("lead.contested-name");
                    }
                })
                .chain(() -> leads.claim(lead, now))
                .chain(claimed -> claimed
                        ? Uni.createFrom().voidItem()
                        : leads.holder(lead)
                                .invoke(rival -> outbox.publish(lead.contest(rival, now)))
                                .replaceWithVoid())
                .replaceWith(lead);
    }

    /** Whoever is to own it has this long to speak to the lead. */
    public Uni<Void> startClock(Lead lead, String ownerId, Playbook playbook, Instant from) {
        lead.firstContact().workBy(playbook.pinned());
        return firstContact.start(lead, ownerId, FirstContactRules.of(playbook), from);
    }
}
