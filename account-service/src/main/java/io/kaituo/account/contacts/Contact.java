package io.kaituo.account.contacts;

import io.kaituo.account.accounts.AccountName;
import io.kaituo.events.AccountEvent.ContactAdded;
import io.kaituo.events.AccountEvent.ContactChanged;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Somebody to speak to at a company. */
@Entity
class Contact {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String externalId;
    private UUID accountId;
    private String name;
    private String title;
    private String phone;
    private String email;
    private String addedBy;
    private Instant addedAt;

    protected Contact() {}

    static Contact of(AddContact asked, AccountName account, String addedBy, Instant now) {
        return of(Uuid7.next(), account.id(), account.region(), asked, addedBy, now);
    }

    static Contact of(AddContact asked, String externalId, AccountName account, String addedBy, Instant now) {
        var contact = of(asked, account, addedBy, now);
        contact.externalId = externalId;
        return contact;
    }

    /** The person the lead's owner spoke to. */
    static Contact of(LeadBecameAccount lead, Instant now) {
        var known = lead.contact();
        var asked = new AddContact(known.name(), known.title(), known.phone(), known.email());
        return of(lead.contactId(), lead.accountId(), lead.region(), asked, lead.ownerId(), now);
    }

    private static Contact of(UUID id, UUID accountId, String region, AddContact asked, String addedBy, Instant now) {
        var contact = new Contact();
        contact.id = id;
        contact.region = region;
        contact.accountId = accountId;
        contact.know(asked);
        contact.addedBy = addedBy;
        contact.addedAt = now;
        return contact;
    }

    /** What is known now; empty when nothing is different. Nobody changes companies this way. */
    Optional<ContactChanged> change(PutContact asked, String by, Instant now) {
        if (!isOf(asked.accountId())) {
            throw new RuleViolation("contact.other-account");
        }
        var before = known();
        know(asked.known());
        return before.equals(known())
                ? Optional.empty()
                : Optional.of(new ContactChanged(Uuid7.next(), now, region, id, accountId, by));
    }

    private void know(AddContact asked) {
        name = asked.name().strip();
        title = asked.title();
        phone = asked.phone();
        email = asked.email();
    }

    private AddContact known() {
        return new AddContact(name, title, phone, email);
    }

    ContactAdded added() {
        return new ContactAdded(Uuid7.next(), addedAt, region, id, accountId, addedBy);
    }

    UUID accountId() {
        return accountId;
    }

    boolean isOf(UUID account) {
        return accountId.equals(account);
    }

    Cursor place() {
        return new Cursor(addedAt, id);
    }

    ContactView view(PersonalData personal) {
        return new ContactView(
                id,
                version,
                region,
                externalId,
                accountId,
                name,
                title,
                personal.show(phone),
                personal.show(email),
                addedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contact contact && Objects.equals(id, contact.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
