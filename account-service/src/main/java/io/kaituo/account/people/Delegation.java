package io.kaituo.account.people;

import io.kaituo.events.PeopleEvent.PersonDelegated;
import io.kaituo.events.PeopleEvent.PersonDelegationCancelled;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Days on which somebody else decides in a person's place. Each change returns the event it caused. */
@Entity
class Delegation {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String personId;

    @Audited
    private String delegateId;

    @Embedded
    private Days days;

    @Audited
    @Enumerated(EnumType.STRING)
    private RecordStatus status;

    private String recordedBy;
    private Instant recordedAt;

    protected Delegation() {}

    static Delegation of(String personId, String delegateId, Days days, String region, String by, Instant now) {
        if (personId.equals(delegateId)) {
            throw new RuleViolation("people.own-delegate");
        }
        var delegation = new Delegation();
        delegation.id = Uuid7.next();
        delegation.region = region;
        delegation.personId = personId;
        delegation.delegateId = delegateId;
        delegation.days = days;
        delegation.status = RecordStatus.RECORDED;
        delegation.recordedBy = by;
        delegation.recordedAt = now;
        return delegation;
    }

    PersonDelegated recorded(String toldIn) {
        return new PersonDelegated(
                Uuid7.next(), recordedAt, toldIn, personId, id, delegateId, days.firstDay(), days.lastDay());
    }

    void cancel() {
        status = status.cancelled();
    }

    PersonDelegationCancelled cancelled(String toldIn, Instant now) {
        return new PersonDelegationCancelled(Uuid7.next(), now, toldIn, personId, id);
    }

    boolean isOf(String person) {
        return personId.equals(person);
    }

    Cursor place() {
        return new Cursor(recordedAt, id);
    }

    DelegationView view(UnaryOperator<String> names) {
        return new DelegationView(
                id,
                version,
                region,
                personId,
                names.apply(personId),
                delegateId,
                names.apply(delegateId),
                days.firstDay(),
                days.lastDay(),
                status,
                recordedBy,
                names.apply(recordedBy),
                recordedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Delegation delegation && Objects.equals(id, delegation.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
