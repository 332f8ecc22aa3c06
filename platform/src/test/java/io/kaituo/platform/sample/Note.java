package io.kaituo.platform.sample;

import io.kaituo.events.RegisterEvent.LeadChanged;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The smallest thing that has an owner, a version, a clock and events; it borrows an event of lead-service. */
@Entity
class Note {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String ownerId;

    @Audited
    private String text;

    private Instant writtenAt;

    @Audited
    private int reminded;

    protected Note() {}

    static Note write(String text, String region, String ownerId, Instant now) {
        var note = new Note();
        note.id = Uuid7.next();
        note.region = region;
        note.ownerId = ownerId;
        note.text = text;
        note.writtenAt = now;
        return note;
    }

    LeadChanged written() {
        return changed(writtenAt);
    }

    LeadChanged rewrite(String newText, Instant now) {
        text = newText;
        return changed(now);
    }

    LeadChanged remind(Instant now) {
        reminded++;
        return changed(now);
    }

    private LeadChanged changed(Instant now) {
        return new LeadChanged(Uuid7.next(), now, region, id, text, ownerId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String region() {
        return region;
    }

    String ownerId() {
        return ownerId;
    }

    String text() {
        return text;
    }

    Cursor place() {
        return new Cursor(writtenAt, id);
    }

    NoteView view() {
        return new NoteView(id, version, region, ownerId, text, writtenAt);
    }
}
