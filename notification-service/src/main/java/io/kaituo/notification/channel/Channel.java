package io.kaituo.notification.channel;

import static io.kaituo.notification.channel.ChannelStatus.ACTIVE;
import static io.kaituo.notification.channel.ChannelStatus.DEAD;
import static io.kaituo.notification.channel.ChannelStatus.PAUSED;

import io.kaituo.events.ChannelEvent.ChannelChanged;
import io.kaituo.events.ChannelEvent.ChannelConfigured;
import io.kaituo.events.ChannelEvent.ChannelDied;
import io.kaituo.events.ChannelEvent.ChannelRecovered;
import io.kaituo.events.ChannelEvent.ChannelRemoved;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.Cursor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One way out of the house, and its health: a region's or team's robot, or somebody's e-mail. Where it leads and its secret
 * are sealed: whoever knows a robot's address can speak in its group.
 */
@Entity
public class Channel {

    /** A robot that fails so often in a row and for so long is not merely busy. */
    private static final int MOST_FAILURES = 5;

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int LONGEST_REASON = 300;

    @Id
    private UUID id;

    @Version
    private long version;

    private String region;

    @Enumerated(EnumType.STRING)
    private ChannelKind kind;

    private String team;
    private String personId;
    private String name;
    private String target;
    private String hint;
    private String secret;

    @Audited
    @Enumerated(EnumType.STRING)
    private ChannelStatus status;

    private int failures;
    private Instant failingSince;
    private String failure;
    private Instant reachedAt;
    private Instant createdAt;

    protected Channel() {}

    /** A robot as an administrator set it up. */
    static Channel of(ConfigureChannel asked, String region, Target target, Seal seal, Instant now) {
        var channel = of(region, asked.kind(), asked.name(), now);
        channel.team = asked.team();
        channel.lead(target, asked.secret(), seal);
        return channel;
    }

    /** Somebody's e-mail; where it goes to the directory knows. */
    static Channel email(String region, String personId, String name, String address, Instant now) {
        var channel = of(region, ChannelKind.EMAIL, name, now);
        channel.personId = personId;
        channel.hint = address;
        return channel;
    }

    private static Channel of(String region, ChannelKind kind, String name, Instant now) {
        var channel = new Channel();
        channel.id = Uuid7.next();
        channel.region = region;
        channel.kind = kind;
        channel.name = name;
        channel.status = ACTIVE;
        channel.createdAt = now;
        return channel;
    }

    ChannelConfigured configured() {
        return new ChannelConfigured(Uuid7.next(), createdAt, region, id, kind.name(), team);
    }

    /** @param to and its secret; null keeps what it has */
    ChannelChanged change(ChangeChannel asked, Target to, Seal seal, Instant now) {
        name = asked.name();
        if (to != null) {
            lead(to, asked.secret(), seal);
            recover();
        }
        if (asked.paused() != (status == PAUSED)) {
            status = status.to(asked.paused() ? PAUSED : ACTIVE);
        }
        return new ChannelChanged(Uuid7.next(), now, region, id, kind.name(), status.name(), to != null);
    }

    ChannelRemoved removed(Instant now) {
        return new ChannelRemoved(Uuid7.next(), now, region, id, kind.name());
    }

    private void lead(Target to, String signedWith, Seal seal) {
        target = seal.apply(to.address(), id);
        hint = to.hint();
        secret = signedWith == null ? null : seal.apply(signedWith, id);
    }

    /** It works, whatever was the matter; null unless it had been given up. */
    ChannelRecovered reached(Instant now) {
        reachedAt = now;
        return recover() ? new ChannelRecovered(Uuid7.next(), now, region, id, kind.name()) : null;
    }

    private boolean recover() {
        failures = 0;
        failingSince = null;
        failure = null;
        boolean wasDead = status == DEAD;
        if (wasDead) {
            status = status.to(ACTIVE);
        }
        return wasDead;
    }

    /** It did not answer; null unless that was once too often. */
    ChannelDied failed(String reason, Instant now) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        failure = shortened(reason);
        boolean tooOften = failures >= MOST_FAILURES && !now.isBefore(failingSince.plus(PATIENCE));
        return kind.isConfigured() && tooOften ? die(now) : null;
    }

    /** It will never answer again as it is; null where that was known. */
    ChannelDied gone(String reason, Instant now) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        failure = shortened(reason);
        return die(now);
    }

    private ChannelDied die(Instant now) {
        if (status != ACTIVE) {
            return null;
        }
        status = status.to(DEAD);
        return new ChannelDied(Uuid7.next(), now, region, id, kind.name());
    }

    /** The directory has another address than the one that was refused; null unless it is used again for that. */
    ChannelRecovered moveTo(String address, Instant now) {
        if (address.equals(hint)) {
            return null;
        }
        hint = address;
        return recover() ? new ChannelRecovered(Uuid7.next(), now, region, id, kind.name()) : null;
    }

    /** Whether it is this person's e-mail and the address they still have takes nothing. */
    boolean refuses(Person person) {
        return person.id().equals(personId) && !isUsed() && Objects.equals(person.email(), hint);
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    boolean isDead() {
        return status == DEAD;
    }

    public boolean isUsed() {
        return status == ACTIVE;
    }

    /** Where it leads: what {@link Courier#target} made of the address, or an e-mail address. */
    public String address(Seal open) {
        return target == null ? hint : open.apply(target, id);
    }

    /** What it signs with; null where it does not. */
    public String secret(Seal open) {
        return secret == null ? null : open.apply(secret, id);
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

    public ChannelKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    String team() {
        return team;
    }

    String personId() {
        return personId;
    }

    public String failure() {
        return failure;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    ChannelView view() {
        return new ChannelView(
                id,
                version,
                region,
                kind,
                team,
                personId,
                name,
                hint,
                secret != null,
                status,
                failures,
                failingSince,
                failure,
                reachedAt,
                createdAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Channel channel && Objects.equals(id, channel.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    /** Seals or opens a secret of a record. */
    @FunctionalInterface
    public interface Seal {
        String apply(String text, UUID owner);
    }
}
