package io.kaituo.account.accounts;

import io.kaituo.events.AccountEvent.AccountChanged;
import io.kaituo.events.AccountEvent.AccountCreated;
import io.kaituo.events.ConversionEvent.LeadBecameAccount;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A company we do or want to do business with. Each change returns the event it caused. */
@Entity
class Account {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String externalId;

    @Embedded
    private Company company;

    @Audited
    private String ownerId;

    private Instant createdAt;
    private Instant firstRegisteredAt;

    @Audited
    private UUID possibleDuplicateOf;

    protected Account() {}

    /** Whoever creates it owns it. */
    static Account create(CreateAccount asked, String region, String externalId, String ownerId, Instant now) {
        var account = new Account();
        account.id = Uuid7.next();
        account.region = region;
        account.externalId = externalId;
        account.company = Company.of(asked);
        account.ownerId = ownerId;
        account.createdAt = now;
        account.firstRegisteredAt = now;
        return account;
    }

    /** Whoever owned the lead owns it; the customer's first registration comes along (R5.4). */
    static Account of(LeadBecameAccount lead, Instant now) {
        var account = new Account();
        account.id = lead.accountId();
        account.region = lead.region();
        account.company = Company.of(lead);
        account.ownerId = lead.ownerId();
        account.createdAt = now;
        account.firstRegisteredAt = lead.firstRegisteredAt();
        return account;
    }

    /** A company like it is there already; a person says whether it is the same. */
    void resembles(UUID other) {
        possibleDuplicateOf = other;
    }

    /** The earliest registration of the customer counts, whichever lead brought it (R5.4). */
    void registeredAlready(Instant at) {
        if (at.isBefore(firstRegisteredAt)) {
            firstRegisteredAt = at;
        }
    }

    AccountCreated created() {
        return new AccountCreated(Uuid7.next(), createdAt, region, id, company.name(), ownerId);
    }

    /** Empty when nothing is different. */
    Optional<AccountChanged> change(CreateAccount asked, Instant now) {
        var changed = Company.of(asked);
        if (changed.equals(company)) {
            return Optional.empty();
        }
        company = changed;
        return Optional.of(new AccountChanged(Uuid7.next(), now, region, id, company.name(), ownerId));
    }

    /** A manager ruled whose customer it is (R5.4); empty when it is theirs already. */
    Optional<AccountChanged> belongTo(String owner, Instant now) {
        if (owner.equals(ownerId)) {
            return Optional.empty();
        }
        ownerId = owner;
        return Optional.of(new AccountChanged(Uuid7.next(), now, region, id, company.name(), ownerId));
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    String name() {
        return company.name();
    }

    String ownerId() {
        return ownerId;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    AccountName named() {
        return new AccountName(id, region, company.name());
    }

    AccountView view(UnaryOperator<String> names) {
        return new AccountView(
                id,
                version,
                region,
                externalId,
                company.name(),
                company.industry(),
                company.annualRevenue(),
                company.employees(),
                company.foundedIn(),
                company.location(),
                company.parentName(),
                ownerId,
                names.apply(ownerId),
                createdAt,
                firstRegisteredAt,
                possibleDuplicateOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && Objects.equals(id, account.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
