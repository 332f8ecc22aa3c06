package io.kaituo.notification.subscription;

import static io.kaituo.notification.subscription.SubscriptionStatus.ACTIVE;
import static io.kaituo.notification.subscription.SubscriptionStatus.DISABLED;
import static io.kaituo.notification.subscription.SubscriptionStatus.PAUSED;

import io.kaituo.events.SubscriptionEvent.SubscriptionChanged;
import io.kaituo.events.SubscriptionEvent.SubscriptionDisabled;
import io.kaituo.events.SubscriptionEvent.SubscriptionOpened;
import io.kaituo.events.SubscriptionEvent.SubscriptionPaused;
import io.kaituo.events.SubscriptionEvent.SubscriptionRemoved;
import io.kaituo.events.SubscriptionEvent.SubscriptionReplayAsked;
import io.kaituo.events.SubscriptionEvent.SubscriptionResumed;
import io.kaituo.events.SubscriptionEvent.SubscriptionSecretRotated;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.subscription.KeyRing.Secret;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A client's wish to be told of deals at an address of its own, and the keys it knows our messages by. */
@Entity
@Table(name = "subscription")
public class Subscription {

    /** How long the secret before a rotation still counts. */
    static final Duration BOTH_SECRETS = Duration.ofHours(24);

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;
    private String ownerId;
    private String channel;

    @Audited
    private String url;

    private String description;

    @Audited
    @Convert(converter = Words.class)
    private List<String> types;

    @Audited
    @Convert(converter = Words.class)
    private List<String> dealIds;

    private long startPosition;

    @Audited
    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;

    @Enumerated(EnumType.STRING)
    private DisabledReason reason;

    private Instant statusSince;
    private String secret;
    private String formerSecret;

    @Audited
    private Instant formerUntil;

    private String signingKey;
    private String publicKey;
    private Instant createdAt;

    protected Subscription() {}

    /** @param start the position in the region's feed after which it is told */
    static Subscription open(
            UUID id,
            OpenSubscription asked,
            String region,
            String ownerId,
            long start,
            Secret secret,
            Secret pair,
            Instant now) {
        var subscription = new Subscription();
        subscription.id = id;
        subscription.region = region;
        subscription.ownerId = ownerId;
        subscription.channel = asked.channel();
        subscription.describe(asked.url(), asked.types(), asked.dealIds(), asked.description());
        subscription.startPosition = start;
        subscription.status = ACTIVE;
        subscription.statusSince = now;
        subscription.secret = secret.sealed();
        subscription.signingKey = pair.sealed();
        subscription.publicKey = pair.shown();
        subscription.createdAt = now;
        return subscription;
    }

    SubscriptionOpened opened() {
        return new SubscriptionOpened(Uuid7.next(), createdAt, region, id, ownerId, url, startPosition);
    }

    SubscriptionChanged change(ChangeSubscription asked, Instant now) {
        var formerTypes = types;
        var formerDeals = dealIds;
        describe(asked.url(), asked.types(), asked.dealIds(), asked.description());
        boolean refiltered = !formerTypes.equals(types) || !formerDeals.equals(dealIds);
        return new SubscriptionChanged(Uuid7.next(), now, region, id, ownerId, url, refiltered);
    }

    SubscriptionPaused pause(Instant now) {
        become(PAUSED, null, now);
        return new SubscriptionPaused(Uuid7.next(), now, region, id, ownerId);
    }

    /** Goes on where it stopped, also when it had been disabled. */
    SubscriptionResumed resume(Instant now) {
        become(ACTIVE, null, now);
        return new SubscriptionResumed(Uuid7.next(), now, region, id, ownerId);
    }

    /** @throws RuleViolation when it is not served: then nothing is told, and nothing told again */
    public SubscriptionReplayAsked replayed(UUID replay, long events, Instant now) {
        if (status != ACTIVE) {
            throw new RuleViolation("replay.not-active");
        }
        return new SubscriptionReplayAsked(Uuid7.next(), now, region, id, ownerId, replay, events);
    }

    SubscriptionRemoved removed(Instant now) {
        return new SubscriptionRemoved(Uuid7.next(), now, region, id, ownerId);
    }

    /** The service gives up serving it; null when it did already. */
    SubscriptionDisabled disable(DisabledReason because, Instant now) {
        if (status == DISABLED) {
            return null;
        }
        become(DISABLED, because, now);
        return new SubscriptionDisabled(Uuid7.next(), now, region, id, ownerId, url, because.name());
    }

    /** From now on messages are signed with both for a day, so that its owner can change over without losing one. */
    SubscriptionSecretRotated rotate(Secret fresh, Instant now) {
        if (formerSecret != null && now.isBefore(formerUntil)) {
            throw new RuleViolation("subscription.secret-just-rotated", formerUntil);
        }
        formerSecret = secret;
        formerUntil = now.plus(BOTH_SECRETS);
        secret = fresh.sealed();
        return new SubscriptionSecretRotated(Uuid7.next(), now, region, id, ownerId, formerUntil);
    }

    private void become(SubscriptionStatus next, DisabledReason because, Instant now) {
        status = status.to(next);
        reason = because;
        statusSince = now;
    }

    private void describe(String to, List<String> told, List<UUID> deals, String words) {
        url = to;
        types = told == null ? List.of() : told.stream().distinct().sorted().toList();
        dealIds = deals == null
                ? List.of()
                : deals.stream().map(UUID::toString).distinct().sorted().toList();
        description = words;
    }

    SubscriptionView view(String ownerName) {
        return new SubscriptionView(
                id,
                version,
                region,
                channel,
                url,
                types,
                dealIds.stream().map(UUID::fromString).toList(),
                description,
                ownerId,
                ownerName,
                status,
                reason,
                statusSince,
                publicKey,
                formerUntil,
                region + ":" + startPosition,
                createdAt);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String region() {
        return region;
    }

    public String ownerId() {
        return ownerId;
    }

    public String url() {
        return url;
    }

    public boolean isActive() {
        return status == ACTIVE;
    }

    public List<String> types() {
        return types;
    }

    public List<UUID> dealIds() {
        return dealIds.stream().map(UUID::fromString).toList();
    }

    public SigningKeys keys(KeyRing ring, Instant now) {
        return ring.open(id, secret, formerSecret, formerUntil, signingKey, now);
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subscription subscription && Objects.equals(id, subscription.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
