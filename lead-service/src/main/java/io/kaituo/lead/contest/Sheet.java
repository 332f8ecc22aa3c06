package io.kaituo.lead.contest;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.LeadContact;
import io.kaituo.lead.ownership.Masked;
import io.kaituo.lead.ownership.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A contest as somebody sees it: who rules sees both sides in full, everybody else only their own side, and of the other
 * that it is there.
 *
 * @param rules whether the reader is somebody who rules on it
 */
record Sheet(
        Contest contest,
        List<Ruling> rulings,
        List<Appeal> appeals,
        List<LeadContact> contacts,
        List<OwnerChange> changes,
        Reader reader,
        boolean rules) {

    ContestView view() {
        var said = contacts.stream().collect(Collectors.groupingBy(LeadContact::leadId));
        var hands = changes.stream().collect(Collectors.groupingBy(OwnerChange::leadId));
        return new ContestView(
                shownLead(contest.first().id()),
                contest.first().region(),
                contest.isOpen(),
                contest.leads().stream()
                        .map(lead -> side(
                                lead,
                                said.getOrDefault(lead.id(), List.of()),
                                hands.getOrDefault(lead.id(), List.of())))
                        .toList(),
                shownRulings());
    }

    private List<RulingView> shownRulings() {
        Map<UUID, List<AppealView>> shown = appeals.stream()
                .collect(Collectors.groupingBy(
                        Appeal::rulingId,
                        HashMap::new,
                        Collectors.mapping(appeal -> appeal.view(this), Collectors.toList())));
        return rulings.stream()
                .map(ruling -> ruling.view(this, shown.getOrDefault(ruling.id(), List.of())))
                .toList();
    }

    private ContestedLeadView side(Lead lead, List<LeadContact> said, List<OwnerChange> hands) {
        boolean open = rules || reader.needs(lead.ownerId());
        var shown = lead.view(rules ? reader.unmasked() : reader);
        return new ContestedLeadView(
                open ? lead.id() : null,
                shown.companyName(),
                lead.company().isNamedLike(contest.first().company()),
                lead == contest.first()
                        ? Set.of()
                        : lead.company().likeness(contest.first().company()).reasons(),
                shown.status(),
                shown.contested(),
                shown.duplicateOf() == null ? null : shownLead(shown.duplicateOf()),
                shownPerson(lead.ownerId()),
                shownName(lead.ownerId()),
                shownName(lead.entry().registeredBy()),
                shown.registeredAt(),
                shown.collectedAt(),
                lead.entry().collectedAt().isBefore(contest.holder().registeredAt()) && lead != contest.holder(),
                shown.source(),
                shown.contactName(),
                shown.phone(),
                shown.email(),
                open ? said.stream().map(contact -> contact.view(reader)).toList() : List.of(),
                open ? hands.stream().map(change -> change.view(reader)).toList() : List.of());
    }

    UUID shownLead(UUID id) {
        return contest.leads().stream()
                .filter(lead -> lead.id().equals(id))
                .filter(lead -> rules || reader.needs(lead.ownerId()))
                .map(Lead::id)
                .findFirst()
                .orElse(null);
    }

    String shownPerson(String id) {
        return rules || reader.needs(id) ? id : null;
    }

    String shownName(String id) {
        return rules || reader.needs(id) ? reader.name(id) : Masked.name(reader.name(id));
    }
}
