package io.kaituo.notification.delivery;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.channel.Answer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One time a message was handed over. It is written before, so that also an attempt somebody died over counts. */
@Entity
class Attempt {

    private static final int LONGEST_DETAIL = 300;

    @Id
    private UUID id;

    private String region;
    private UUID deliveryId;
    private UUID channelId;
    private int number;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String detail;
    private Integer tookMs;

    protected Attempt() {}

    static Attempt of(Delivery delivery, Instant now) {
        var attempt = new Attempt();
        attempt.id = Uuid7.next();
        attempt.region = delivery.region();
        attempt.deliveryId = delivery.id();
        attempt.channelId = delivery.channelId();
        attempt.number = delivery.attempts();
        attempt.at = now;
        return attempt;
    }

    /** @param began when it really went out */
    void heard(Answer answer, Instant began, Instant now) {
        at = began;
        outcome = Outcome.of(answer);
        detail = answer.reason() == null
                ? null
                : answer.reason()
                        .substring(0, Math.min(LONGEST_DETAIL, answer.reason().length()));
        tookMs = (int) Duration.between(began, now).toMillis();
    }

    UUID id() {
        return id;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    DispatchView.AttemptView view() {
        return new DispatchView.AttemptView(number, at, outcome, detail, tookMs);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attempt attempt && Objects.equals(id, attempt.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
