package io.kaituo.lead.ownership;

import static io.kaituo.lead.ownership.LeadStatus.CONTACTED;
import static io.kaituo.lead.ownership.LeadStatus.CONVERTED;
import static io.kaituo.lead.ownership.LeadStatus.DISQUALIFIED;
import static io.kaituo.lead.ownership.LeadStatus.NEW;
import static io.kaituo.lead.ownership.LeadStatus.POOLED;
import static io.kaituo.lead.ownership.LeadStatus.QUALIFIED;

import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.FirstContactEvent.LeadContacted;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadCareEvent.LeadCategoryChanged;
import io.kaituo.events.LeadCareEvent.LeadKeyMarked;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEndEvent.LeadReapproachSet;
import io.kaituo.events.LeadOwnerEvent.LeadClaimed;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.LeadOwnerEvent.RecyclingSoon;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.events.Uuid7;
import io.kaituo.lead.category.CategoryRule;
import io.kaituo.lead.category.Standing;
import io.kaituo.lead.duplicates.DuplicateView;
import io.kaituo.lead.duplicates.SearchForm;
import io.kaituo.lead.firstcontact.Clocked;
import io.kaituo.lead.firstcontact.FirstContact;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Somebody who might buy, and who of us must speak to them first. Each change returns the event it caused. */
@Entity
public class Lead implements Clocked {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    String externalId;

    @Embedded
    private Company company;

    @Convert(converter = PreferencesColumn.class)
    ContactPreferences preferences;

    @Embedded
    private Entry entry;

    @Embedded
    private Tenure tenure;

    @Embedded
    private Dispute dispute;

    @Audited
    @Embedded
    private Rating rating;

    @Embedded
    private Standing standing;

    @Embedded
    private Conversion conversion;

    @Embedded
    private Purchase purchase;

    @Audited
    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    @Audited
    private String ownerId;

    @Audited
    private boolean contested;

    @Column(updatable = false)
    private Instant registeredAt;

    private String playbook;
    private int playbookVersion;
    private Instant lastContactAt;

    @Embedded
    private FirstContact firstContact = new FirstContact();

    @Embedded
    private Pooling pooling;

    protected Lead() {}

    /** Registered by {@code ownerId}, who owns it unless somebody came first; the server's time is what counts (R5.4). */
    static Lead register(
            RegisterLead asked, RegisterRules rules, String region, String externalId, String ownerId, Instant now) {
        var lead = new Lead();
        lead.id = Uuid7.next();
        lead.region = region;
        lead.externalId = externalId;
        lead.company = Company.of(asked.known(), rules);
        lead.preferences = asked.known().wishes();
        lead.standing = rules.firstCategory().map(Standing.of(null)::in).orElse(null);
        lead.status = NEW;
        lead.ownerId = ownerId;
        lead.entry = Entry.of(asked, ownerId, now);
        lead.registeredAt = now;
        return lead;
    }

    LeadRegistered registered(Optional<Rival> earlier) {
        earlier.ifPresent(this::yieldTo);
        return new LeadNews(this, registeredAt).registered(company.source());
    }

    /** Somebody came first, who keeps the company until a manager rules (R5.4). */
    OwnershipContested contest(Rival earlier, Instant now) {
        yieldTo(earlier);
        return new LeadNews(this, now).contested(earlier);
    }

    /** What came first is another company than its own; this one was there before it all the same. */
    public OwnershipContested contest(Lead namesake, Instant now) {
        return contest(new Rival(namesake.id, namesake.id, namesake.ownerId), now);
    }

    private void yieldTo(Rival earlier) {
        contested = true;
        dispute = dispute().against(earlier.firstLeadId());
    }

    /** The company is its owner's now, whoever that is: before its conversion or after it, when only the owner changes. */
    public void win(String winnerId, Decision decided, Instant firstRegistered, Instant now) {
        contested = false;
        dispute = dispute().won(firstRegistered);
        if (!winnerId.equals(ownerId)) {
            own(winnerId, decided.by(), decided.reason(), now);
        }
        if (status == DISQUALIFIED) {
            status = status.to(NEW);
        }
    }

    /** It only sounded like the other company; nobody contests it any more. */
    public void keepApart() {
        if (!contested) {
            throw new RuleViolation("lead.not-contested");
        }
        contested = false;
        dispute = null;
    }

    /** Another lead of the same company goes on instead; empty when this one was closed already. */
    public Optional<LeadDisqualified> lose(UUID winner, String by, Instant now) {
        contested = false;
        dispute = dispute().lost(winner);
        return status == DISQUALIFIED ? Optional.empty() : Optional.of(disqualify("duplicate", null, by, now));
    }

    /** Entered after this moment it came too late, which is accepted and shown (R5.3). */
    void toBeEnteredBy(DueDate due) {
        entry = registeredAt.isAfter(due.at()) ? entry.after(due) : entry;
    }

    /** What was known before is kept beside it; empty when nothing is different. */
    Optional<Correction> correct(CorrectLead known, RegisterRules rules, String by, Instant now) {
        var before = fields();
        company = Company.of(known, rules);
        preferences = known.wishes();
        return Correction.of(this, before, by, now);
    }

    /** What people said about it, by the names of the API. */
    Map<String, String> fields() {
        var fields = company.fields();
        fields.put("preferences", PreferencesColumn.text(preferences));
        return fields;
    }

    /** What the owner does with it follows this version of the playbook. */
    void workBy(PlaybookVersion rules) {
        playbook = rules.name();
        playbookVersion = rules.version();
    }

    /** What happened against the contact's wish is only accepted with a reason: it is a fact all the same. */
    LeadContacted contact(LogContact made, ZoneId zone, Instant now) {
        if (made.at() != null && made.at().isAfter(now)) {
            throw new RuleViolation("lead.contact-in-future");
        }
        if (made.exception() == null) {
            preferences.permit(made.channel(), made.moment(now).atZone(zone));
        }
        var at = made.moment(now);
        lastContactAt = lastContactAt == null || at.isAfter(lastContactAt) ? at : lastContactAt;
        standing = standing().progressed(at);
        status = status.to(status == QUALIFIED ? QUALIFIED : CONTACTED);
        qualify();
        return new LeadNews(this, now).contacted(firstContact.stop());
    }

    /** A manager's decision; the new owner's clock was started first. */
    LeadReassigned assign(String newOwnerId, String managerId, String reason, Instant now) {
        if (newOwnerId.equals(ownerId)) {
            throw new RuleViolation("lead.same-owner");
        }
        requireNotSold();
        firstContact.decided();
        status = status.to(NEW);
        return moved(newOwnerId, managerId, reason, null, now);
    }

    /** One of many that change hands together; what is closed changes its owner and nothing else. */
    LeadReassigned transfer(String newOwnerId, Decision decided, Instant now) {
        firstContact.decided();
        if (!status.isClosed()) {
            status = status.to(NEW);
        }
        return moved(newOwnerId, decided.by(), decided.reason(), decided.id(), now);
    }

    /** The playbook's decision. */
    LeadReassigned passOn(String newOwnerId, Instant now) {
        firstContact.passOn();
        status = status.to(NEW);
        return moved(newOwnerId, null, "first-contact-overdue", null, now);
    }

    private LeadReassigned moved(String newOwnerId, String by, String reason, UUID batch, Instant now) {
        String former = own(newOwnerId, by, reason, now);
        return new LeadNews(this, now).reassigned(former, by, reason, batch);
    }

    /** Nobody answers for it any more, and everybody of the region may see it in the pool. */
    public LeadPooled pool(String reason, String by, Instant now) {
        requireNotSold();
        status = status.to(POOLED);
        firstContact.stop();
        pooling = new Pooling(now, own(null, by, reason, now), reason);
        return new LeadNews(this, now).pooled();
    }

    /** Somebody takes it out of the pool; their clock was started first. */
    public LeadClaimed claim(String claimant, Instant now) {
        if (status != POOLED) {
            throw new RuleViolation("lead.not-in-pool");
        }
        status = status.to(NEW);
        own(claimant, claimant, "claimed", now);
        return new LeadNews(this, now).claimed();
    }

    /** Nobody followed up for long. */
    public RecyclingSoon recyclingSoon(Instant recycledAt, Instant now) {
        return new LeadNews(this, now).recyclingSoon(recycledAt);
    }

    private String own(String newOwnerId, String by, String reason, Instant now) {
        String former = ownerId;
        ownerId = newOwnerId;
        tenure = new Tenure(now, by, reason);
        pooling = null;
        return former;
    }

    /** It becomes an account with a deal: the first event tells everybody, the second account-service alone. */
    public List<IntegrationEvent> convert(Conversion.Terms terms, String by, Instant now) {
        rest(CONVERTED);
        conversion = conversion().mint(terms, company);
        return List.of(conversion.told(this, by, now), conversion.handedOver(this, company, terms, now));
    }

    /** The company bought (R2.2); empty when it bought something later already. */
    public Optional<LeadReapproachSet> buy(UUID contract, LocalDate signedOn, LocalDate reapproachOn, Instant now) {
        if (status != CONVERTED || !purchase().isOlderThan(contract, signedOn)) {
            return Optional.empty();
        }
        purchase = new Purchase(contract, signedOn, reapproachOn);
        standing = standing().progressed(now);
        return Optional.of(new LeadNews(this, now).reapproachSet());
    }

    /** The signature does not hold; false when the company's last one is another. */
    public boolean unbuy(UUID contract) {
        boolean last = contract.equals(purchase().contract());
        purchase = last ? null : purchase;
        return last;
    }

    /** Nothing will come of it for now; it stays with its owner until the day to speak to them again. */
    public LeadDisqualified disqualify(String reason, LocalDate reapproachOn, String by, Instant now) {
        rest(DISQUALIFIED);
        return new LeadNews(this, now).disqualified(by, reason, reapproachOn);
    }

    /** Back on the list (R2.2): with its owner, or in the pool when nobody owns it or the owner no longer sells here. */
    public void returnToList(boolean ownerSells, Instant now) {
        boolean owned = ownerSells && ownerId != null;
        status = status.to(owned ? NEW : POOLED);
        pooling = owned ? null : new Pooling(now, own(null, null, "reapproach", now), "reapproach");
        firstContact.decided();
    }

    /** Only its day brings a customer back on the list. */
    private void requireNotSold() {
        if (status == CONVERTED) {
            throw new RuleViolation("lead.status", status, NEW);
        }
    }

    private void rest(LeadStatus end) {
        status = status.to(end);
        firstContact.stop();
    }

    /** What we think of the lead from now on (R4.1, R2.6); somebody must answer for it. */
    public void rate(Rating judged) {
        if (!status.isOpen()) {
            throw new RuleViolation("lead.not-open", status);
        }
        if (judged.isBetterThan(rating())) {
            standing = standing().progressed(judged.ratedAt());
        }
        rating = judged;
        qualify();
    }

    /** Whatever the playbook makes of it, its manager calls it important, or no longer (R5.14). */
    public LeadKeyMarked markKey(boolean key, String by, String reason, Instant now) {
        standing = standing().key(key);
        return new LeadNews(this, now).keyMarked(key, by, reason);
    }

    /** Belongs to this category now (R5.14), or to none; empty when it did before. */
    public Optional<LeadCategoryChanged> sort(CategoryRule rule, Instant now) {
        var former = standing();
        if (!former.equals(former.in(rule))) {
            standing = former.in(rule);
        }
        return former.isIn(standing().category())
                ? Optional.empty()
                : Optional.of(new LeadNews(this, now).sorted(former.category()));
    }

    /** Spoken to and found worth selling to. */
    private void qualify() {
        if (status == CONTACTED && rating().qualifies()) {
            status = status.to(QUALIFIED);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Rating rating() {
        return Rating.of(rating);
    }

    public Standing standing() {
        return Standing.of(standing);
    }

    /** Null until somebody spoke to the lead. */
    public Instant lastContactAt() {
        return lastContactAt;
    }

    @Override
    public String region() {
        return region;
    }

    @Override
    public FirstContact firstContact() {
        return firstContact;
    }

    /** Null while somebody owns it. */
    public Pooling pooling() {
        return pooling;
    }

    /** Its owner has spoken to it and has to go on. */
    public boolean isFollowedUp() {
        return ownerId != null && (status == CONTACTED || status == QUALIFIED);
    }

    @Override
    public String ownerId() {
        return ownerId;
    }

    public LeadStatus status() {
        return status;
    }

    @Override
    public String companyName() {
        return company.companyName();
    }

    /** What it is found by and compared by. */
    SearchForm searchForm() {
        return company.searchForm(id, region);
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** What is known of it; personal data is for those who need it. */
    public Company company() {
        return company;
    }

    /** Who put it on the list, and how late after its collection (R5.3). */
    public Entry entry() {
        return entry;
    }

    public boolean contested() {
        return contested;
    }

    /** How it stands to others of the same company. */
    Dispute dispute() {
        return Dispute.of(dispute);
    }

    /** When the company was first registered by anybody, which the customer keeps for ever (R5.4). */
    public Instant firstRegisteredAt() {
        return dispute().firstRegistered(registeredAt);
    }

    /** Without ids until it is converted. */
    public Conversion conversion() {
        return Conversion.of(conversion);
    }

    public Purchase purchase() {
        return Purchase.of(purchase);
    }

    public PlaybookVersion playbook() {
        return new PlaybookVersion(playbook, playbookVersion);
    }

    public Cursor place() {
        return new Cursor(registeredAt, id);
    }

    public LeadView view(Reader reader) {
        return view(reader, List.of());
    }

    public LeadView view(Reader reader, List<DuplicateView> duplicates) {
        return LeadView.of(this, reader, duplicates);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lead lead && Objects.equals(id, lead.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
