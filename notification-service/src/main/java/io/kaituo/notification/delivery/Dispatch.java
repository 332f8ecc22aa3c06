package io.kaituo.notification.delivery;

import static io.kaituo.notification.delivery.DispatchStatus.DROPPED;
import static io.kaituo.notification.delivery.DispatchStatus.OPEN;
import static io.kaituo.notification.delivery.DispatchStatus.REACHED;
import static io.kaituo.notification.delivery.DispatchStatus.UNREACHED;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.channel.Parcel;
import io.kaituo.notification.routing.Priority;
import io.kaituo.notification.routing.Route;
import io.kaituo.notification.routing.Route.Chooser;
import io.kaituo.notification.routing.Timing;
import io.kaituo.notification.routing.Topic;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** The ledger's page of one message: what it said, why it was sent this way, and what became of it. */
@Entity
class Dispatch {

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID itemId;
    private String recipientId;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private String subjectType;
    private UUID subjectId;
    private String cause;
    private Instant dueAt;
    private String language;
    private String title;
    private String why;
    private String link;

    @Convert(converter = ExtrasJson.class)
    private Extras extras;

    @Convert(converter = ChannelOrder.class)
    private List<ChannelKind> channels;

    @Enumerated(EnumType.STRING)
    private Timing timing;

    private Instant heldUntil;

    @Enumerated(EnumType.STRING)
    private Chooser chosenBy;

    private String rule;

    @Enumerated(EnumType.STRING)
    private DispatchStatus status;

    private Instant createdAt;
    private Instant settledAt;

    protected Dispatch() {}

    static Dispatch of(Message told, Locale language, Route route, Instant now) {
        var words = told.words().apply(language);
        var dispatch = new Dispatch();
        dispatch.id = Uuid7.next();
        dispatch.itemId = told.itemId();
        dispatch.region = told.region();
        dispatch.recipientId = told.recipientId();
        dispatch.kind = told.kind();
        dispatch.priority = told.priority();
        dispatch.subjectType = told.subjectType();
        dispatch.subjectId = told.subjectId();
        dispatch.cause = told.cause();
        dispatch.dueAt = told.dueAt();
        dispatch.language = language.toLanguageTag();
        dispatch.title = words.title();
        dispatch.why = words.why();
        dispatch.link = told.link();
        dispatch.extras = new Extras(words.buttons(), words.sections(), words.facts());
        dispatch.channels = route.channels();
        dispatch.timing = route.timing();
        dispatch.heldUntil = route.from().isAfter(now) ? route.from() : null;
        dispatch.chosenBy = route.chosenBy();
        dispatch.rule = route.rule();
        dispatch.status = OPEN;
        dispatch.createdAt = now;
        return dispatch;
    }

    void reached(Instant now) {
        status = status.to(REACHED);
        settledAt = now;
    }

    /** No channel is left; the inbox has it all the same. */
    void unreached(Instant now) {
        status = status.to(UNREACHED);
        settledAt = now;
    }

    /** Nobody is there to read it. */
    void drop(Instant now) {
        status = status.to(DROPPED);
        settledAt = now;
    }

    boolean isOpen() {
        return status == OPEN;
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

    List<ChannelKind> channels() {
        return channels;
    }

    Timing timing() {
        return timing;
    }

    Instant heldUntil() {
        return heldUntil;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    /** Ready for a courier. */
    Parcel parcel(String name, String address, String secret, String reason, String due, String console) {
        return new Parcel(
                id,
                region,
                address,
                secret,
                new Parcel.Reader(recipientId, name, Locale.forLanguageTag(language)),
                kind,
                Topic.of(kind).key(),
                title,
                why,
                reason,
                console + link,
                dueAt,
                due,
                extras.buttons().stream()
                        .map(button -> new Parcel.Button(button.label(), console + button.url()))
                        .toList(),
                extras.sections().stream()
                        .map(section -> new Parcel.Section(
                                section.heading(),
                                section.lines().stream()
                                        .map(line -> new Parcel.Line(
                                                line.text(), line.url() == null ? null : console + line.url()))
                                        .toList()))
                        .toList(),
                extras.facts());
    }

    Topic topic() {
        return Topic.of(kind);
    }

    Instant dueAt() {
        return dueAt;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    DispatchView view(String recipientName, List<DispatchView.WayView> deliveries) {
        return new DispatchView(
                id,
                region,
                itemId,
                recipientId,
                recipientName,
                kind,
                priority,
                subjectType,
                subjectId,
                cause,
                title,
                link,
                channels,
                timing,
                heldUntil,
                chosenBy,
                rule,
                status,
                createdAt,
                settledAt,
                deliveries);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dispatch dispatch && Objects.equals(id, dispatch.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
