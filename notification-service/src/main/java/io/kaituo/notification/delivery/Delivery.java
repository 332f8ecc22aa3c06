package io.kaituo.notification.delivery;

import static io.kaituo.notification.delivery.DeliveryStatus.CANCELLED;
import static io.kaituo.notification.delivery.DeliveryStatus.FAILED;
import static io.kaituo.notification.delivery.DeliveryStatus.QUEUED;
import static io.kaituo.notification.delivery.DeliveryStatus.SENT;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.Channel;
import io.kaituo.notification.channel.ChannelKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A message on its way through one channel: handed over at least once, always under the message's id. */
@Entity
class Delivery {

    private static final int MOST_ATTEMPTS = 10;

    /** Five minutes of a dead channel are enough where another one is open. */
    private static final int ATTEMPTS_WITH_A_WAY_OUT = 6;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_REASON = 300;

    /** Whoever took it has died if it is not back by then. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private UUID dispatchId;
    private int rank;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private UUID channelId;
    private String channelName;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;
    private Instant wakeAt;
    private Instant queuedAt;
    private Instant settledAt;
    private String failure;

    protected Delivery() {}

    /** @param rank which of the message's channels it is */
    static Delivery of(Dispatch dispatch, int rank, Channel through, Instant from, Instant now) {
        var delivery = new Delivery();
        delivery.id = Uuid7.next();
        delivery.region = dispatch.region();
        delivery.dispatchId = dispatch.id();
        delivery.rank = rank;
        delivery.channel = through.kind();
        delivery.channelId = through.id();
        delivery.channelName = through.name();
        delivery.status = QUEUED;
        delivery.wakeAt = from;
        delivery.queuedAt = now;
        return delivery;
    }

    /** Nobody else tries meanwhile. */
    void take(Instant now) {
        attempts++;
        wakeAt = now.plus(LEASE);
    }

    /** It was not tried after all. */
    void release(Instant until) {
        attempts--;
        wakeAt = until;
    }

    /** What the channel made of it; nobody asks any more what became of one that was cancelled, unless it arrived. */
    void heard(Answer answer, boolean anotherWay, Instant now) {
        if (answer instanceof Answer.Taken) {
            settle(SENT, now);
            failure = null;
        } else if (status == QUEUED) {
            failed(answer, anotherWay, now);
        }
    }

    private void failed(Answer answer, boolean anotherWay, Instant now) {
        failure = answer.reason()
                .substring(0, Math.min(LONGEST_REASON, answer.reason().length()));
        if (answer instanceof Answer.TooFast busy) {
            release(now.plus(busy.pause()));
        } else if (answer instanceof Answer.NotNow
                && attempts < (anotherWay ? ATTEMPTS_WITH_A_WAY_OUT : MOST_ATTEMPTS)) {
            var pause = FIRST_PAUSE.multipliedBy(1L << attempts - 1);
            wakeAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        } else {
            settle(FAILED, now);
        }
    }

    /** Its channel takes nothing, so it is not even tried. */
    void passOver(String reason, Instant now) {
        failure = reason;
        settle(FAILED, now);
    }

    /** Nobody is there to read it. */
    void cancel(Instant now) {
        settle(CANCELLED, now);
    }

    private void settle(DeliveryStatus as, Instant now) {
        status = status.to(as);
        settledAt = now;
    }

    boolean hasFailed() {
        return status == FAILED;
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    UUID dispatchId() {
        return dispatchId;
    }

    int rank() {
        return rank;
    }

    UUID channelId() {
        return channelId;
    }

    int attempts() {
        return attempts;
    }

    DeliveryStatus status() {
        return status;
    }

    Instant wakeAt() {
        return wakeAt;
    }

    DispatchView.WayView view(List<DispatchView.AttemptView> tried) {
        return new DispatchView.WayView(
                channel,
                channelId,
                channelName,
                status,
                queuedAt,
                status == QUEUED ? wakeAt : null,
                settledAt,
                failure,
                tried);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Delivery delivery && Objects.equals(id, delivery.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
