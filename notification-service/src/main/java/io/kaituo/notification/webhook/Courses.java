package io.kaituo.notification.webhook;

import io.kaituo.events.Uuid7;
import io.kaituo.notification.feed.FeedFilter;
import io.kaituo.notification.subscription.KeyRing;
import io.kaituo.notification.subscription.ServingBegins;
import io.kaituo.notification.subscription.ServingChanges;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** Every course, live and replayed: begun, stopped, and taken up by one replica at a time. */
@ApplicationScoped
class Courses {

    private static final int FIRST_PACE = 64;
    private static final String OPEN =
            """
            insert into webhook_course
                (id, subscription_id, region, replay, position, promised_from, pace, probe_at, lease_until, served_at, asked_at)
            values ($1, $1, $2, false, $3, $3, $4, $5, $5, $5, $5)""";
    private static final String CHANGE =
            """
            update webhook_course set active = $2 and (not replay or until is null or position < until
                    or exists (select 1 from webhook_lane where course_id = webhook_course.id)),
                failures = 0, failing_since = null, probe_at = asked_at,
                promised_from = case when $3 and not replay
                    then (select max(last_position) from (select last_position from feed_head h
                        where h.region = webhook_course.region union all select position) as reached)
                    else promised_from end
            where subscription_id = $1""";

    /** What is behind its log, and what waits for a retry; whoever was served longest ago comes first. */
    private static final String CLAIM =
            """
            with due as (
                (select c.id, c.served_at from feed_head h join webhook_course c on c.region = h.region
                where h.region = any ($1) and c.active and c.position < h.last_position
                and (c.until is null or c.position < c.until) and c.probe_at <= $2 and c.lease_until <= $2
                order by c.served_at limit $3)
                union
                (select c.id, c.served_at from webhook_course c
                where c.region = any ($1) and c.active and c.wake_at <= $2 and c.lease_until <= $2
                order by c.served_at limit $3)),
            mine as (
                select c.id from webhook_course c
                where c.id in (select id from due order by served_at limit $3) and c.lease_until <= $2
                for update skip locked)
            update webhook_course c set lease = $4, lease_until = $5, served_at = $2
            from mine, subscription s
            where c.id = mine.id and s.id = c.subscription_id
            returning c.id, c.subscription_id, c.region, c.replay, c.position, c.until, c.ids is not null, c.wake_at is not null, c.probe_at <= $2,
                (select live.promised_from from webhook_course live where live.id = c.subscription_id), c.pace, c.failures,
                c.failing_since, s.url, s.types, s.deal_ids, s.secret, s.former_secret, s.former_until, s.signing_key""";

    private static final String RENEW =
            """
            update webhook_course c set lease_until = $3 from unnest($1::uuid[], $2::uuid[]) as mine (id, lease)
            where c.id = mine.id and c.lease = mine.lease""";

    private final KeyRing ring;
    private final Duration lease;

    Courses(KeyRing ring, @ConfigProperty(name = "kaituo.webhooks.lease") Duration lease) {
        this.ring = ring;
        this.lease = lease;
    }

    void open(@Observes ServingBegins opened) {
        Transaction.current()
                .writeLast(
                        OPEN,
                        opened.id(),
                        opened.region(),
                        opened.startPosition(),
                        FIRST_PACE,
                        opened.at().atOffset(ZoneOffset.UTC));
    }

    /** A course that may go on begins afresh; another filter promises what comes from now on. */
    void change(@Observes ServingChanges changed) {
        Transaction.current().writeLast(CHANGE, changed.id(), changed.active(), changed.refilter());
    }

    /** Takes up what has something to do, so that no other replica does until the lease is over. */
    Uni<List<Course>> claim(Collection<String> regions, int most, Instant now) {
        var token = Uuid7.next();
        return Transaction.current()
                .select(
                        CLAIM,
                        regions.toArray(String[]::new),
                        now.atOffset(ZoneOffset.UTC),
                        most,
                        token,
                        now.plus(lease).atOffset(ZoneOffset.UTC))
                .map(rows -> courses(rows, token, now));
    }

    /** Those who are still served stay with their holder; whom another replica took over meanwhile stays with it. */
    Uni<Integer> renew(Collection<Course> held, Instant now) {
        return Transaction.current()
                .update(
                        RENEW,
                        held.stream().map(Course::id).toArray(UUID[]::new),
                        held.stream().map(Course::lease).toArray(UUID[]::new),
                        now.plus(lease).atOffset(ZoneOffset.UTC));
    }

    /** How often a holder says that it is still there. */
    Duration heartbeat() {
        return lease.dividedBy(3);
    }

    private List<Course> courses(Result rows, UUID token, Instant now) {
        var courses = new ArrayList<Course>();
        while (rows.hasNext()) {
            courses.add(course(rows.next(), token, now));
        }
        return courses;
    }

    private Course course(Object[] row, UUID token, Instant now) {
        var subscription = (UUID) row[1];
        return new Course(
                (UUID) row[0],
                subscription,
                (String) row[2],
                (Boolean) row[3],
                (Long) row[4],
                (Long) row[5],
                (Boolean) row[6],
                (Boolean) row[7],
                (Boolean) row[8],
                (Long) row[9],
                (Integer) row[10],
                (Integer) row[11],
                instant(row[12]),
                token,
                (String) row[13],
                new FeedFilter(
                        words(row[14]),
                        words(row[15]).stream().map(UUID::fromString).collect(Collectors.toSet())),
                ring.open(subscription, (String) row[16], (String) row[17], instant(row[18]), (String) row[19], now));
    }

    private static Set<String> words(Object column) {
        return Arrays.stream(((String) column).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
