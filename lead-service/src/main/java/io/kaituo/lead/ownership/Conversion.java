package io.kaituo.lead.ownership;

import io.kaituo.events.ConversionEvent.Contact;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.events.LeadEndEvent.LeadConverted;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a lead became: ids minted here and created by account-service exactly so (decision 15). */
@Embeddable
public record Conversion(UUID accountId, UUID contactId, UUID dealId) {

    private static final Conversion NONE = new Conversion(null, null, null);

    /**
     * What is hoped for.
     *
     * @param joinedAccount the account that is there already; null for a new one
     * @param dealName      the company's name when it is null
     * @param amount        null until somebody estimates it
     */
    public record Terms(UUID joinedAccount, String dealName, Money amount, LocalDate expectedCloseOn) {}

    /** Not converted yet: Hibernate then has no embedded value at all. */
    static Conversion of(Conversion conversion) {
        return conversion == null ? NONE : conversion;
    }

    /** Who bought before joins the account they became then; their contact is known there. */
    Conversion mint(Terms terms, Company company) {
        return new Conversion(
                terms.joinedAccount() != null ? terms.joinedAccount() : accountId != null ? accountId : Uuid7.next(),
                company.contactName() == null || contactId != null ? null : Uuid7.next(),
                Uuid7.next());
    }

    LeadConverted told(Lead lead, String by, Instant now) {
        return new LeadConverted(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.companyName(),
                lead.ownerId(),
                by,
                accountId,
                contactId,
                dealId);
    }

    /** Everything account-service needs, the person to speak to included (decision 13). */
    LeadBecameAccount handedOver(Lead lead, Company company, Terms terms, Instant now) {
        return new LeadBecameAccount(
                Uuid7.next(),
                now,
                lead.region(),
                lead.id(),
                lead.ownerId(),
                accountId,
                company.companyName(),
                company.industry(),
                lead.firstRegisteredAt(),
                contactId,
                contactId == null
                        ? null
                        : new Contact(company.contactName(), company.contactTitle(), company.phone(), company.email()),
                dealId,
                terms.dealName() == null ? company.companyName() : terms.dealName(),
                terms.amount(),
                terms.expectedCloseOn());
    }
}
