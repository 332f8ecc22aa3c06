package io.kaituo.account.playbooks;

import io.kaituo.events.PlaybookEvent.PlaybookActivated;
import io.kaituo.events.PlaybookEvent.PlaybookPublished;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One version of a region's playbook: its content never changes, so that what began with it may stay on it. */
@Entity
class PublishedPlaybook {

    @Id
    private UUID id;

    private String region;
    private String name;
    private int version;
    private String document;
    private String note;
    private String publishedBy;
    private Instant publishedAt;
    private boolean current;
    private String activatedBy;
    private Instant activatedAt;

    protected PublishedPlaybook() {}

    /** @param version one more than the last of this name in the region */
    static PublishedPlaybook publish(
            PlaybookDocument document, String region, int version, String note, String by, Instant now) {
        var playbook = new PublishedPlaybook();
        playbook.id = Uuid7.next();
        playbook.region = region;
        playbook.name = document.name();
        playbook.version = version;
        playbook.document = document.json();
        playbook.note = note;
        playbook.publishedBy = by;
        playbook.publishedAt = now;
        return playbook;
    }

    PlaybookPublished published() {
        return new PlaybookPublished(
                Uuid7.next(),
                publishedAt,
                region,
                name,
                version,
                publishedBy,
                document().content());
    }

    /** New work in the region follows it from now on; the registry retires the other one. */
    PlaybookActivated activate(String by, Instant now) {
        if (current) {
            throw new RuleViolation("playbook.already-active");
        }
        current = true;
        activatedBy = by;
        activatedAt = now;
        return new PlaybookActivated(Uuid7.next(), now, region, name, version);
    }

    PlaybookDocument document() {
        return PlaybookDocument.ofJson(document);
    }

    Cursor place() {
        return new Cursor(publishedAt, id);
    }

    PlaybookView view(UnaryOperator<String> names) {
        return new PlaybookView(
                region,
                name,
                version,
                document().title(),
                note,
                publishedBy,
                names.apply(publishedBy),
                publishedAt,
                current,
                activatedBy,
                names.apply(activatedBy),
                activatedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedPlaybook playbook && Objects.equals(id, playbook.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
