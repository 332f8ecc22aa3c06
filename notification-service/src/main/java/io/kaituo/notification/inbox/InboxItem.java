package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.InboxStatus.CLOSED;
import static io.kaituo.notification.inbox.InboxStatus.DELEGATED;
import static io.kaituo.notification.inbox.InboxStatus.DONE;
import static io.kaituo.notification.inbox.InboxStatus.OPEN;
import static io.kaituo.notification.inbox.InboxStatus.SNOOZED;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.delivery.Message;
import io.kaituo.notification.delivery.Wording;
import io.kaituo.notification.routing.Priority;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.AttributeOverride;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

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

    /** Who answers for the subject; null where nobody does. */
    private String ownerId;

    @Embedded
    @AttributeOverride(name = "type", column = @Column(name = "group_type"))
    @AttributeOverride(name = "id", column = @Column(name = "group_id"))
    private Subject group;

    @Embedded
    private Rank rank;

    /** Why it was told before, and in which parts, when one item stands for several. */
    @Convert(converter = Reasons.class)
    private List<Reason> reasons;

    @Enumerated(EnumType.STRING)
    private InboxStatus status;

    private Instant snoozedUntil;
    private Instant createdAt;
    private Instant doneAt;
    private Instant endedAt;

    /** When a fact made it needless, even where its recipient was done with it before. */
    private Instant settledAt;

    @Embedded
    private Handing handing;

    /** Null from each change until {@link InboxTail} gives it the next one. */
    private Long position;

    protected InboxItem() {}

    static InboxItem of(News news, String recipientId, Instant now) {
        var item = new InboxItem();
        item.id = Uuid7.next();
        item.region = news.region();
        item.recipientId = recipientId;
        item.subject = news.subject();
        item.cause = news.cause();
        item.reasons = List.of();
        item.status = OPEN;
        item.createdAt = now;
        item.say(news, now);
        return item;
    }

    private void say(News news, Instant now) {
        kind = news.notice().kind();
        notice = news.notice();
        words = news.words();
        dueAt = news.dueAt();
        ownerId = news.ownerId();
        group = news.group();
        rank = Rank.of(news, now);
    }

    /** The same is asked once more, in other words: one item says both, and is seen again. */
    void repeat(News news, Instant now) {
        var before = new ArrayList<>(reasons);
        before.add(0, new Reason(notice.whyKey(), words));
        var pressed = rank;
        say(news, now);
        rank = rank.orEarlier(pressed);
        reasons = before;
        if (status == SNOOZED) {
            become(OPEN, null);
        }
        position = null;
    }

    /** Told in several parts, such as owner and manager: once, and it says so. */
    void because(List<String> parts) {
        if (parts.size() > 1) {
            var more = new ArrayList<>(reasons);
            parts.forEach(part -> more.add(Reason.of("part." + part)));
            reasons = more;
        }
    }

    /** The recipient has seen to it. */
    void done(Instant now) {
        become(DONE, now);
        doneAt = now;
    }

    /** Not seen to after all: on the day itself, and unless a fact has settled it meanwhile. */
    void undo(Instant now, ZoneId zone) {
        if (status == DONE && settledAt != null) {
            throw new RuleViolation("inbox.settled");
        }
        if (status == DONE && !LocalDate.ofInstant(doneAt, zone).equals(LocalDate.ofInstant(now, zone))) {
            throw new RuleViolation("inbox.undone-too-late", LocalDate.ofInstant(doneAt, zone));
        }
        if (status != DONE) {
            throw new RuleViolation("inbox.status", status, OPEN);
        }
        become(OPEN, null);
        doneAt = null;
    }

    /** Out of the way until then. */
    void snooze(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new RuleViolation("inbox.snoozed-into-past");
        }
        become(SNOOZED, null);
        snoozedUntil = until;
    }

    /** The time is up; false when it was seen to meanwhile. */
    boolean wake() {
        if (status != SNOOZED) {
            return false;
        }
        become(OPEN, null);
        return true;
    }

    /**
     * A colleague sees to it instead. An approval is handed on where it is decided, so that the colleague may decide.
     *
     * @param known what the colleague has about the same fact already, or null
     * @return the colleague's item
     */
    InboxItem delegate(String colleagueId, InboxItem known, String words, Instant now) {
        if (kind == InboxKind.APPROVAL) {
            throw new RuleViolation("inbox.delegate-approval");
        }
        if (known != null && known.status != DELEGATED) {
            throw new RuleViolation("inbox.delegate-known");
        }
        become(DELEGATED, now);
        var theirs = known == null ? of(asNews(cause), colleagueId, now) : known;
        if (known == null) {
            theirs.rank = rank;
            theirs.reasons = reasons;
        } else {
            theirs.become(OPEN, null);
        }
        theirs.handing = new Handing(null, recipientId, words);
        handing = new Handing(colleagueId, handing == null ? null : handing.from(), words);
        return theirs;
    }

    /** A fact made it needless, such as somebody else's decision; what a person was done with stays so. */
    void settle(Instant now) {
        if (status != DONE) {
            become(CLOSED, now);
        }
        settledAt = now;
    }

    /** What it tells, for somebody else: even for somebody who was told before. */
    News passedOn(String occasion) {
        return asNews(occasion + " " + notice);
    }

    private News asNews(String because) {
        return new News(region, notice, subject, because, dueAt, words)
                .ownedBy(ownerId)
                .within(group.type(), group.id());
    }

    private void become(InboxStatus next, Instant ended) {
        status = status.to(next);
        endedAt = ended;
        snoozedUntil = null;
        position = null;
    }

    boolean isAbout(String fact) {
        return cause.equals(fact);
    }

    boolean isOf(String person) {
        return recipientId.equals(person);
    }

    boolean isPending() {
        return status.isPending();
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

    InboxStatus status() {
        return status;
    }

    Notice notice() {
        return notice;
    }

    Subject subject() {
        return subject;
    }

    String cause() {
        return cause;
    }

    Subject group() {
        return group;
    }

    /** Whose it is: what somebody may see depends on it; where nobody owns it, its recipient's. */
    String ownerId() {
        return ownerId == null ? recipientId : ownerId;
    }

    long position() {
        return position;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    /** Its place among what presses. */
    Cursor pressing() {
        return new Cursor(rank.at(), id);
    }

    /** What its recipient is told outside the inbox, if they want to be. */
    Message message(Function<Locale, Wording> said) {
        return new Message(
                id,
                region,
                recipientId,
                kind.name(),
                notice.isPressing() ? Priority.HIGH : Priority.NORMAL,
                subject.type(),
                subject.id(),
                cause,
                dueAt,
                notice.page(subject),
                said);
    }

    Wording wording(Reader reader) {
        Object[] said = words.stream().map(word -> reader.read(word, region)).toArray();
        return Wording.of(notice.title(reader.language(), said), notice.why(reader.language(), said));
    }

    InboxItemView view(Reader reader) {
        return view(reader, null);
    }

    /** @param together how many open items its group has, up to a bound; null where nobody counted */
    InboxItemView view(Reader reader, String together) {
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
                notice.page(subject),
                status.isPending() ? notice.links(notice.page(subject)) : Map.of(),
                dueAt,
                new InboxItemView.Priority(
                        Urgency.of(rank.at(), reader.now()), rank.at(), texts(rank.because(), reader)),
                texts(reasons, reader),
                new InboxItemView.Group(group.type(), group.id(), group.link(), together),
                status,
                snoozedUntil,
                handing == null ? null : handing.view(reader),
                createdAt);
    }

    /** As those above its recipient read it. */
    MatterView matter(Reader reader) {
        Object[] said = words.stream().map(word -> reader.read(word, region)).toArray();
        return new MatterView(
                id,
                subject.type(),
                subject.id(),
                notice.title(reader.language(), said),
                notice.why(reader.language(), said),
                notice.page(subject),
                dueAt,
                texts(rank.because(), reader),
                reader.name(ownerId));
    }

    private List<String> texts(List<Reason> sentences, Reader reader) {
        return sentences.stream().map(sentence -> sentence.in(reader, region)).toList();
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
