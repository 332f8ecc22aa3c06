package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.InboxStatus.DELEGATED;
import static io.kaituo.notification.inbox.InboxStatus.SNOOZED;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.delivery.Message;
import io.kaituo.notification.delivery.Wording;
import io.kaituo.notification.routing.Priority;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
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

    @Embedded
    private Told told;

    @Embedded
    private Subject subject;

    private String cause;

    @Embedded
    private Claim claim;

    @Embedded
    private Progress progress;

    private Instant createdAt;

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
        item.progress = Progress.NONE;
        item.createdAt = now;
        item.told = Told.of(news);
        item.claim = Claim.of(news, now);
        return item;
    }

    /** The same is asked once more, in other words: one item says both, and is seen again. */
    void repeat(News news, Instant now) {
        told = told.again(news);
        claim = claim.again(news, now);
        progress = progress.awake();
        position = null;
    }

    /** Told in several parts, such as owner and manager: once, and it says so. */
    void because(List<String> parts) {
        told = told.because(parts);
    }

    /** The recipient has seen to it. */
    void done(Instant now) {
        become(progress.done(now));
    }

    /** Not seen to after all: on the day itself, and unless a fact has settled it meanwhile. */
    void undo(Instant now, ZoneId zone) {
        become(progress.undone(now, zone));
    }

    /** Out of the way until then. */
    void snooze(Instant until, Instant now) {
        become(progress.snoozed(until, now));
    }

    /** The time is up; false when it was seen to meanwhile. */
    boolean wake() {
        boolean slept = status() == SNOOZED;
        become(progress.awake());
        return slept;
    }

    /**
     * A colleague sees to it instead. An approval is handed on where it is decided, so that the colleague may decide.
     *
     * @param known what the colleague has about the same fact already, or null
     * @return the colleague's item
     */
    InboxItem delegate(String colleagueId, InboxItem known, String words, Instant now) {
        if (kind() == InboxKind.APPROVAL) {
            throw new RuleViolation("inbox.delegate-approval");
        }
        if (known != null && known.status() != DELEGATED) {
            throw new RuleViolation("inbox.delegate-known");
        }
        become(progress.delegated(now));
        var theirs = known == null ? of(asNews(cause), colleagueId, now) : known;
        if (known == null) {
            theirs.claim = claim;
            theirs.told = theirs.told.withReasons(told.reasons());
        } else {
            theirs.become(theirs.progress.back());
        }
        theirs.handing = new Handing(null, recipientId, words);
        handing = new Handing(colleagueId, handing == null ? null : handing.from(), words);
        return theirs;
    }

    /** A fact made it needless, such as somebody else's decision; what a person was done with stays so. */
    void settle(Instant now) {
        become(progress.settled(now));
    }

    /** What it tells, for somebody else: even for somebody who was told before. */
    News passedOn(String occasion) {
        return asNews(occasion + " " + told.notice());
    }

    private News asNews(String because) {
        return claim.asNews(region, told.notice(), subject, because, told.words());
    }

    private String page() {
        return told.notice().page(subject);
    }

    /** Only what is seen is news to those who listen. */
    private void become(Progress next) {
        position = next.showsAs(progress) ? position : null;
        progress = next;
    }

    boolean isAbout(String fact) {
        return cause.equals(fact);
    }

    boolean isOf(String person) {
        return recipientId.equals(person);
    }

    boolean isPending() {
        return status().isPending();
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
        return claim.kind();
    }

    InboxStatus status() {
        return progress.status();
    }

    Notice notice() {
        return told.notice();
    }

    Subject subject() {
        return subject;
    }

    String cause() {
        return cause;
    }

    Subject group() {
        return claim.group();
    }

    /** Whose it is: what somebody may see depends on it; where nobody owns it, its recipient's. */
    String ownerId() {
        return claim.ownerId() == null ? recipientId : claim.ownerId();
    }

    long position() {
        return position;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    /** Its place among what presses. */
    Cursor pressing() {
        return new Cursor(claim.rank().at(), id);
    }

    /** What its recipient is told outside the inbox, if they want to be. */
    Message message(Function<Locale, Wording> said) {
        return new Message(
                id,
                region,
                recipientId,
                kind().name(),
                told.notice().isPressing() ? Priority.HIGH : Priority.NORMAL,
                subject.type(),
                subject.id(),
                cause,
                claim.dueAt(),
                page(),
                said);
    }

    Wording wording(Reader reader) {
        return told.wording(reader, region);
    }

    InboxItemView view(Reader reader) {
        return view(reader, null);
    }

    /** @param together how many open items its group has, up to a bound; null where nobody counted */
    InboxItemView view(Reader reader, String together) {
        return new InboxItemView(
                id,
                version,
                region,
                kind(),
                subject.type(),
                subject.id(),
                told.title(reader, region),
                told.why(reader, region),
                isPending() ? told.notice().actions() : List.of(),
                page(),
                isPending() ? told.notice().links(page()) : Map.of(),
                claim.dueAt(),
                claim.rank().view(reader, region),
                reader.read(told.reasons(), region),
                new InboxItemView.Group(group().type(), group().id(), group().link(), together),
                progress.status(),
                progress.snoozedUntil(),
                handing == null ? null : handing.view(reader),
                createdAt);
    }

    /** As those above its recipient read it. */
    MatterView matter(Reader reader) {
        return new MatterView(
                id,
                subject.type(),
                subject.id(),
                told.title(reader, region),
                told.why(reader, region),
                page(),
                claim.dueAt(),
                reader.read(claim.rank().because(), region),
                reader.name(claim.ownerId()));
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
