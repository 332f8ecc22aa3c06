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
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEndEvent.LeadReapproachSet;
import io.kaituo.events.LeadOwnerEvent.LeadClaimed;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.lead.category.Standing;
import io.kaituo.lead.firstcontact.Clocked;
import io.kaituo.lead.firstcontact.FirstContact;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who might buy, and who of us must speak to them first. What the register says of them is {@link RegisterRecord};
 * here is what becomes of it. Each change returns the event it caused.
 */
@Entity
public class Lead extends RegisterRecord implements Clocked {

    @Audited
    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    @Audited
    @Embedded
    private Ownership ownership;

    @Audited
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

    @Embedded
    private FirstContact firstContact = new FirstContact();

    private Instant lastContactAt;

    protected Lead() {}

    /** Registered by {@code ownerId}, who owns it unless somebody came first. */
    Lead(RegisterLead asked, RegisterRules rules, String region, String externalId, String ownerId, Instant now) {
        super(asked, rules, region, externalId, ownerId, now);
        status = NEW;
        ownership = Ownership.by(ownerId);
        dispute = Dispute.NONE;
        standing = rules.firstCategory().standing();
    }

    LeadRegistered registered(Optional<Rival> earlier) {
        earlier.ifPresent(rival -> dispute = dispute.against(rival));
        return new LeadNews(this, registeredAt()).registered();
    }

    /** Somebody came first, who keeps the company until a manager rules (R5.4). */
    OwnershipContested contest(Rival earlier, Instant now) {
        dispute = dispute.against(earlier);
        return new LeadNews(this, now).contested(earlier);
    }

    /** What came first is another company than its own; this one was there before it all the same. */
    public OwnershipContested contest(Lead namesake, Instant now) {
        return contest(new Rival(namesake.id(), namesake.id(), namesake.ownerId()), now);
    }

    /** The company is its owner's now, whoever that is: before its conversion or after it, when only the owner changes. */
    public void win(String winnerId, Decision decided, Instant firstRegistered, Instant now) {
        dispute = dispute.won(firstRegistered);
        if (!winnerId.equals(ownerId())) {
            ownership = ownership().to(winnerId, decided.by(), decided.reason(), now);
        }
        status = status == DISQUALIFIED ? status.to(NEW) : status;
    }

    /** It only sounded like the other company; nobody contests it any more. */
    public void keepApart() {
        dispute = dispute.dismissed();
    }

    /** Another lead of the same company goes on instead; empty when this one was closed already. */
    public Optional<LeadDisqualified> lose(UUID winner, String by, Instant now) {
        dispute = dispute.lost(winner);
        return status == DISQUALIFIED ? Optional.empty() : Optional.of(disqualify("duplicate", null, by, now));
    }

    /** What was known before is kept beside it; empty when nothing is different. */
    Optional<Correction> correct(CorrectLead known, RegisterRules rules, String by, Instant now) {
        var before = fields();
        know(known, rules);
        return Correction.of(this, before, by, now);
    }

    /** What happened against the contact's wish is only accepted with a reason: it is a fact all the same. */
    LeadContacted contact(LogContact made, ZoneId zone, Instant now) {
        var at = made.permitted(preferences(), zone, now);
        lastContactAt = lastContactAt == null || at.isAfter(lastContactAt) ? at : lastContactAt;
        standing = standing().progressed(at);
        status = status.to(status == QUALIFIED ? QUALIFIED : CONTACTED);
        qualify();
        return new LeadNews(this, now).contacted(firstContact.stop());
    }

    /** A manager's decision; the new owner's clock was started first. */
    LeadReassigned assign(String newOwnerId, String managerId, String reason, Instant now) {
        if (newOwnerId.equals(ownerId())) {
            throw new RuleViolation("lead.same-owner");
        }
        status = status.given(NEW);
        firstContact.decided();
        return moved(newOwnerId, managerId, reason, null, now);
    }

    /** One of many that change hands together; what is closed changes its owner and nothing else. */
    LeadReassigned transfer(String newOwnerId, Decision decided, Instant now) {
        firstContact.decided();
        status = status.isClosed() ? status : status.to(NEW);
        return moved(newOwnerId, decided.by(), decided.reason(), decided.id(), now);
    }

    /** The playbook's decision. */
    LeadReassigned passOn(String newOwnerId, Instant now) {
        firstContact.passOn();
        status = status.to(NEW);
        return moved(newOwnerId, null, "first-contact-overdue", null, now);
    }

    private LeadReassigned moved(String newOwnerId, String by, String reason, UUID batch, Instant now) {
        String former = ownerId();
        ownership = ownership().to(newOwnerId, by, reason, now);
        return new LeadNews(this, now).reassigned(former, by, reason, batch);
    }

    /** Nobody answers for it any more, and everybody of the region may see it in the pool. */
    public LeadPooled pool(String reason, String by, Instant now) {
        status = status.given(POOLED);
        firstContact.stop();
        ownership = ownership().pooled(by, reason, now);
        return new LeadNews(this, now).pooled();
    }

    /** Somebody takes it out of the pool; their clock was started first. */
    public LeadClaimed claim(String claimant, Instant now) {
        if (status != POOLED) {
            throw new RuleViolation("lead.not-in-pool");
        }
        status = status.to(NEW);
        ownership = ownership().to(claimant, claimant, "claimed", now);
        return new LeadNews(this, now).claimed();
    }

    /** It becomes an account with a deal: the first event tells everybody, the second account-service alone. */
    public List<IntegrationEvent> convert(Conversion.Terms terms, String by, Instant now) {
        end(CONVERTED);
        conversion = conversion().mint(terms, company());
        return List.of(conversion.told(this, by, now), conversion.handedOver(this, company(), terms, now));
    }

    /** The company bought (R2.2); empty when it bought something later already. */
    public Optional<LeadReapproachSet> buy(Purchase bought, Instant now) {
        if (status != CONVERTED || !bought.follows(purchase())) {
            return Optional.empty();
        }
        purchase = bought;
        standing = standing().progressed(now);
        return Optional.of(new LeadNews(this, now).reapproachSet());
    }

    /** The signature does not hold; what was bought before, or null, is the last again. Empty when that was another. */
    public Optional<LeadReapproachSet> unbuy(UUID contract, Purchase former, Instant now) {
        if (!contract.equals(purchase().contract())) {
            return Optional.empty();
        }
        purchase = former;
        return Optional.of(new LeadNews(this, now).reapproachSet());
    }

    /** Nothing will come of it for now; it stays with its owner until the day to speak to them again. */
    public LeadDisqualified disqualify(String reason, LocalDate reapproachOn, String by, Instant now) {
        end(DISQUALIFIED);
        return new LeadNews(this, now).disqualified(by, reason, reapproachOn);
    }

    private void end(LeadStatus how) {
        status = status.to(how);
        firstContact.stop();
    }

    /** Back on the list (R2.2): with its owner, or in the pool when nobody owns it or the owner no longer sells here. */
    public void returnToList(boolean ownerSells, Instant now) {
        boolean owned = ownerSells && ownerId() != null;
        status = status.to(owned ? NEW : POOLED);
        ownership = owned ? ownership : ownership().pooled(null, "reapproach", now);
        firstContact.decided();
    }

    /** What we think of the lead from now on (R4.1, R2.6); somebody must answer for it. */
    public void rate(Rating judged) {
        if (!status.isOpen()) {
            throw new RuleViolation("lead.not-open", status);
        }
        standing = judged.isBetterThan(rating()) ? standing().progressed(judged.ratedAt()) : standing;
        rating = judged;
        qualify();
    }

    /** Spoken to and found worth selling to. */
    private void qualify() {
        status = status == CONTACTED && rating().qualifies() ? status.to(QUALIFIED) : status;
    }

    /** Where it stands among the manager's categories from now on (R5.14). */
    public void stand(Standing where) {
        standing = standing().equals(where) ? standing : where;
    }

    public LeadStatus status() {
        return status;
    }

    public Ownership ownership() {
        return Ownership.of(ownership);
    }

    @Override
    public String ownerId() {
        return ownership().ownerId();
    }

    public Dispute dispute() {
        return dispute;
    }

    /** When the company was first registered by anybody, which the customer keeps for ever (R5.4). */
    public Instant firstRegisteredAt() {
        return dispute.firstRegistered(registeredAt());
    }

    public Rating rating() {
        return Rating.of(rating);
    }

    public Standing standing() {
        return Standing.of(standing);
    }

    /** Without ids until it is converted. */
    public Conversion conversion() {
        return Conversion.of(conversion);
    }

    public Purchase purchase() {
        return Purchase.of(purchase);
    }

    @Override
    public FirstContact firstContact() {
        return firstContact;
    }

    /** Null until somebody spoke to the lead. */
    public Instant lastContactAt() {
        return lastContactAt;
    }

    public LeadView view(Reader reader) {
        return LeadView.of(this, reader, List.of());
    }
}
