package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.DuplicateView;
import io.kaituo.platform.web.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A lead as the API shows it; name, phone and e-mail of the contact are masked for those who do not work with it.
 *
 * @param category          where the manager's categories put it (R5.14), by its key; null where the playbook has none
 * @param keyLead           whether a manager called it important
 * @param progressedAt      when something last got further; null since its registration
 * @param duplicateOf       the lead that goes on instead of this one, when a manager ruled so
 * @param firstRegisteredAt when the company was first registered by anybody (R5.4)
 * @param lateEntry         whether it was entered later after its collection than the playbook allows (R5.3)
 * @param signedOn          the day the company last signed a contract
 * @param reapproachOn      the day to speak to a customer about the next time (R2.2)
 * @param lateEntryWhy      until when it should have been, in the reader's language
 */
public record LeadView(
        UUID id,
        long version,
        String region,
        String externalId,
        String companyName,
        String source,
        String campaign,
        String contactName,
        String contactTitle,
        String phone,
        String email,
        String industry,
        String notes,
        UUID referrerAccountId,
        String referrer,
        ContactPreferences preferences,
        LeadStatus status,
        String ownerId,
        String ownerName,
        LeadTier tier,
        BigDecimal score,
        LeadGrade grade,
        String category,
        String categoryTitle,
        boolean keyLead,
        Instant progressedAt,
        boolean contested,
        UUID duplicateOf,
        List<DuplicateView> duplicates,
        Instant firstContactDue,
        boolean overdue,
        Instant clockPausedUntil,
        Instant lastContactAt,
        Instant registeredAt,
        Instant collectedAt,
        Instant firstRegisteredAt,
        boolean lateEntry,
        String lateEntryWhy,
        UUID accountId,
        UUID contactId,
        UUID dealId,
        LocalDate signedOn,
        LocalDate reapproachOn)
        implements Versioned {

    static LeadView of(Lead lead, Reader reader, List<DuplicateView> duplicates) {
        var shown = lead.company().seenBy(reader, lead.ownerId());
        var rating = lead.rating();
        var standing = lead.standing();
        var clock = lead.firstContact();
        var became = lead.conversion();
        return new LeadView(
                lead.id(),
                lead.version(),
                lead.region(),
                lead.externalId(),
                shown.companyName(),
                shown.source(),
                shown.campaign(),
                shown.contactName(),
                shown.contactTitle(),
                shown.phone(),
                shown.email(),
                shown.industry(),
                shown.notes(),
                shown.referrerAccountId(),
                shown.referrer(),
                lead.preferences(),
                lead.status(),
                lead.ownerId(),
                reader.name(lead.ownerId()),
                rating.tier(),
                rating.score(),
                rating.grade(),
                standing.category(),
                standing.title(reader.language()),
                standing.isKey(),
                standing.progressedAt(),
                lead.dispute().contested(),
                lead.dispute().duplicateOf(),
                duplicates,
                clock.due(),
                clock.isOverdue(),
                clock.pausedUntil(),
                lead.lastContactAt(),
                lead.registeredAt(),
                lead.entry().collectedAt(),
                lead.firstRegisteredAt(),
                lead.entry().isLate(),
                lead.entry().explained(reader.language()),
                became.accountId(),
                became.contactId(),
                became.dealId(),
                lead.purchase().signedOn(),
                lead.purchase().reapproachOn());
    }
}
