package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.InboxStatus.CLOSED;
import static io.kaituo.notification.inbox.InboxStatus.DONE;
import static io.kaituo.notification.inbox.InboxStatus.OPEN;
import static io.kaituo.notification.inbox.InboxStatus.SNOOZED;

import io.kaituo.events.Uuid7;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One thing one person must know or do. It says what was stored in the language of whoever reads it. */
@Entity
class InboxItem {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String recipientId;

    @Enumerated(EnumType.STRING)
    private InboxKind kind;

    @Enumerated(EnumType.STRING)
    private Notice notice;

    @Convert(converter = Words.class)
    private List<Word> words;

    @Embedded
    private Subject subject;

    private String cause;
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private InboxStatus status;

    private Instant snoozedUntil;
    private Instant createdAt;

    /** Null from each change until {@link InboxTail} gives it the next one. */
    private Long position;

    protected InboxItem() {}

    static InboxItem of(News news, String recipientId, Instant now) {
        var item = new InboxItem();
        item.id = Uuid7.next();
        item.region = news.region();
        item.recipientId = recipientId;
        item.kind = news.notice().kind();
        item.notice = news.notice();
        item.words = news.words();
        item.subject = news.subject();
        item.cause = news.cause();
        item.dueAt = news.dueAt();
        item.status = OPEN;
        item.createdAt = now;
        return item;
    }

    /** The recipient has seen to it. */
    void done() {
        become(DONE);
    }

    /** Out of the way until then. */
    void snooze(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new RuleViolation("inbox.snoozed-into-past");
        }
        become(SNOOZED);
        snoozedUntil = until;
    }

    /** The time is up; false when it was seen to meanwhile. */
    boolean wake() {
        if (status != SNOOZED) {
            return false;
        }
        become(OPEN);
        return true;
    }

    /** A fact made it needless, such as somebody else's decision. */
    void close() {
        become(CLOSED);
    }

    /** What it tells, for somebody else: even for somebody who was told before. */
    News passedOn(String occasion) {
        return new News(region, notice, subject, occasion + " " + notice, dueAt, words);
    }

    private void become(InboxStatus next) {
        status = status.to(next);
        snoozedUntil = null;
        position = null;
    }

    boolean isAbout(String fact) {
        return cause.equals(fact);
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    String recipientId() {
        return recipientId;
    }

    InboxKind kind() {
        return kind;
    }

    long position() {
        return position;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    InboxItemView view(Reader reader) {
        Object[] said = words.stream().map(word -> reader.read(word, region)).toArray();
        return new InboxItemView(
                id,
                version,
                region,
                kind,
                subject.type(),
                subject.id(),
                notice.title(reader.language(), said),
                notice.why(reader.language(), said),
                status.isPending() ? notice.actions() : List.of(),
                subject.link(),
                dueAt,
                status,
                snoozedUntil,
                createdAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InboxItem item && Objects.equals(id, item.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
