package io.kaituo.notification.delivery;

import static io.kaituo.notification.delivery.GivenReach.FINE;
import static io.kaituo.notification.delivery.GivenReach.MAXS;
import static io.kaituo.notification.delivery.GivenReach.at;
import static io.kaituo.notification.delivery.GivenReach.key;
import static io.kaituo.notification.delivery.GivenReach.requested;
import static io.kaituo.notification.delivery.GivenReach.told;
import static io.kaituo.notification.delivery.GivenReach.wants;
import static io.kaituo.notification.delivery.GivenReach.wecom;
import static io.kaituo.notification.delivery.GivenReach.workBegins;
import static io.kaituo.notification.delivery.GivenReach.workEnds;
import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.dueSoon;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.kaituo.events.ContractEvent.ApprovalDecided;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.At;
import io.kaituo.notification.MailServer;
import io.kaituo.notification.RobotHosts;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(RobotHosts.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReachingTest {

    private final UUID subject = UUID.randomUUID();
    private final String key = key();

    @BeforeEach
    void at_work() {
        workBegins();
    }

    @AfterEach
    void as_before() {
        workEnds();
    }

    @Test
    void takes_the_channel_that_the_reader_chose_and_says_why() {
        RobotHosts.answer(key, call -> FINE);
        wecom("station", key);
        wants(MAX, "LEADS", "WECOM", "EMAIL");
        arrive(overdue(subject, CLEO, false));
        var page = told(MAX, subject, "REACHED");
        assertThat(RobotHosts.calls(key)).hasSize(1);
        assertThat(RobotHosts.calls(key).get(0).body()).contains(subject.toString(), "致 Max Test");
        assertThat(page.getString("chosenBy")).isEqualTo("PERSON");
        assertThat(page.getString("rule")).isEqualTo("LEADS");
        assertThat(page.getString("kind")).isEqualTo("LEAD_OVERDUE");
        assertThat(page.getList("channels")).isEqualTo(List.of("WECOM", "EMAIL"));
        assertThat(page.getList("deliveries.status")).isEqualTo(List.of("SENT"));
        assertThat(page.getList("deliveries[0].attempts.outcome")).isEqualTo(List.of("TAKEN"));
        assertThat(MailServer.mails(MAXS, subject.toString())).isEmpty();
    }

    @Test
    void keeps_what_can_wait_until_work_begins() {
        at("2026-11-23T22:00");
        arrive(requested(subject, At.local("2026-11-23T22:00"), MAX));
        var page = told(MAX, subject, "OPEN");
        assertThat(page.getString("heldUntil")).isEqualTo("2026-11-24T01:00:00Z");
        assertThat(page.getString("timing")).isEqualTo("working-time");
        at("2026-11-24T08:59");
        assertThat(MailServer.mails(MAXS, subject.toString())).isEmpty();
        at("2026-11-24T09:00");
        told(MAX, subject, "REACHED");
        assertThat(MailServer.mails(MAXS, subject.toString())).hasSize(1);
    }

    @Test
    void lets_out_at_night_what_cannot_wait() {
        at("2026-11-21T23:30");
        arrive(overdue(subject, CLEO, false));
        assertThat(told(MAX, subject, "REACHED").getString("heldUntil")).isNull();
    }

    @Test
    void does_not_send_what_a_fact_has_made_needless() {
        at("2026-11-23T22:00");
        var requested = requested(subject, At.local("2026-11-23T22:00"), MAX);
        arrive(requested);
        arrive(new ApprovalDecided(
                Uuid7.next(),
                At.local("2026-11-23T22:05"),
                "east",
                subject,
                requested.subjectType(),
                requested.subjectId(),
                requested.title(),
                ADA.id(),
                MAX.id(),
                "approve",
                null));
        var page = told(MAX, subject, "DROPPED");
        assertThat(page.getList("deliveries.status")).isEqualTo(List.of("CANCELLED"));
    }

    @Test
    void does_not_send_what_its_reader_has_handed_to_a_colleague() {
        wants(CLEO, "LEADS", "EMAIL");
        at("2026-11-23T22:00");
        arrive(dueSoon(subject, CLEO));
        assertThat(told(CLEO, subject, "OPEN").getString("heldUntil")).isNotNull();
        as(CLEO).body(Map.of("colleagueId", MAX.id()))
                .post("/api/inbox/{id}/delegation", (String) item(CLEO, subject).get("id"))
                .then()
                .statusCode(200);
        assertThat(told(CLEO, subject, "DROPPED").getList("deliveries.status")).isEqualTo(List.of("CANCELLED"));
    }

    @Test
    void goes_on_where_a_process_died_and_counts_its_attempt() {
        at("2026-11-23T22:00");
        arrive(requested(subject, At.local("2026-11-23T22:00"), MAX));
        Rows.execute(
                """
                update delivery set attempts = 1, wake_at = '2026-11-23T14:02:00Z'
                where dispatch_id = (select id from dispatch where subject_id = '%s')"""
                        .formatted(subject));
        at("2026-11-23T22:03");
        var page = told(MAX, subject, "REACHED");
        assertThat(page.getList("deliveries[0].attempts.number")).isEqualTo(List.of(2));
    }

    @Test
    void gives_a_robot_no_more_than_it_takes_and_loses_none() {
        RobotHosts.answer(key, call -> FINE);
        wecom("station", key);
        wants(MAX, "LEADS", "WECOM");
        var leads = IntStream.range(0, 25).mapToObj(i -> UUID.randomUUID()).toList();
        leads.forEach(lead -> arrive(overdue(lead, CLEO, false)));
        eventually().until(() -> RobotHosts.calls(key).size() >= 20);
        eventually()
                .until(() -> Rows.count(
                                "select count(*) from delivery where channel_name = 'Group of station' and status = 'QUEUED' and wake_at > '2026-11-23T02:01:00Z'")
                        == 5);
        assertThat(RobotHosts.calls(key)).hasSize(20);
        at("2026-11-23T10:05");
        leads.forEach(lead -> told(MAX, lead, "REACHED"));
        assertThat(RobotHosts.calls(key)).hasSize(25);
    }

    @Test
    void sends_nothing_to_somebody_who_left_meanwhile() {
        at("2026-11-23T22:00");
        arrive(requested(subject, At.local("2026-11-23T22:00"), MAX));
        Rows.execute("update dispatch set recipient_id = 'id-gone' where subject_id = '%s'".formatted(subject));
        at("2026-11-24T09:00");
        eventually()
                .until(() -> Rows.count(
                                """
                                select count(*) from delivery join dispatch on dispatch.id = dispatch_id
                                where subject_id = ? and delivery.status = 'CANCELLED' and dispatch.status = 'DROPPED'""",
                                subject)
                        == 1);
        assertThat(MailServer.mails(MAXS, subject.toString())).isEmpty();
    }

    @Test
    void has_one_channel_where_two_have_the_first_letter_for_somebody() {
        Rows.execute("delete from channel where person_id = 'id-max'");
        var overdue = overdue(subject, CLEO, false);
        try (var other = OtherTransaction.that(
                """
                insert into channel (id, version, region, kind, person_id, name, hint, status, failures, created_at)
                values (gen_random_uuid(), 0, 'east', 'EMAIL', 'id-max', 'Max', 'max@kaituo.example', 'ACTIVE', 0, now())""")) {
            Broker.publish(overdue);
            other.isInTheWay().commit();
        }
        assertThat(told(MAX, subject, "REACHED").getList("deliveries.channel")).isEqualTo(List.of("EMAIL"));
        assertThat(Rows.count("select count(*) from channel where person_id = 'id-max'"))
                .isOne();
        assertThat(Rows.count("select count(*) from parked_event where event_id = ?", overdue.id()))
                .isZero();
    }

    @Test
    void shows_the_ledger_to_its_reader_and_the_administrators_only() {
        arrive(overdue(subject, CLEO, false));
        told(MAX, subject, "REACHED");
        as(CLEO).get("/api/deliveries?recipient=id-max")
                .then()
                .statusCode(200)
                .body("items.recipientId", everyItem(is("id-cleo")))
                .body("items.subjectId", not(hasItem(subject.toString())));
        as(ROOT).get("/api/deliveries?region=east&recipient=id-max&limit=200")
                .then()
                .statusCode(200)
                .body("items.subjectId", hasItem(subject.toString()))
                .body("items.recipientName", everyItem(is("Max Test")));
        as(ROOT).get("/api/deliveries?region=north").then().body("items.subjectId", not(hasItem(subject.toString())));
    }
}
