package io.kaituo.account.people;

import io.kaituo.events.PeopleEvent.PersonAbsenceCancelled;
import io.kaituo.events.PeopleEvent.PersonAbsent;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Cursor;
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

/** Days on which somebody is away, told to every region they work in. Each change returns the event it caused. */
@Entity
class Absence {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String personId;

    @Embedded
    private Days days;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    private String note;

    @Audited
    @Enumerated(EnumType.STRING)
    private RecordStatus status;

    private String recordedBy;
    private Instant recordedAt;

    protected Absence() {}

    static Absence of(String personId, RecordAbsence asked, Days days, String region, String by, Instant now) {
        var absence = new Absence();
        absence.id = Uuid7.next();
        absence.region = region;
        absence.personId = personId;
        absence.days = days;
        absence.kind = asked.kind();
        absence.note = asked.note();
        absence.status = RecordStatus.RECORDED;
        absence.recordedBy = by;
        absence.recordedAt = now;
        return absence;
    }

    PersonAbsent recorded(String toldIn) {
        return new PersonAbsent(
                Uuid7.next(), recordedAt, toldIn, personId, id, days.firstDay(), days.lastDay(), kind.name());
    }

    void cancel() {
        status = status.cancelled();
    }

    PersonAbsenceCancelled cancelled(String toldIn, Instant now) {
        return new PersonAbsenceCancelled(Uuid7.next(), now, toldIn, personId, id);
    }

    boolean isOf(String person) {
        return personId.equals(person);
    }

    Cursor place() {
        return new Cursor(recordedAt, id);
    }

    AbsenceView view(UnaryOperator<String> names) {
        return new AbsenceView(
                id,
                version,
                region,
                personId,
                names.apply(personId),
                days.firstDay(),
                days.lastDay(),
                kind,
                note,
                status,
                recordedBy,
                names.apply(recordedBy),
                recordedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Absence absence && Objects.equals(id, absence.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
