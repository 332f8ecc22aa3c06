package io.kaituo.notification.delivery;

import static io.kaituo.notification.delivery.GivenReach.FINE;
import static io.kaituo.notification.delivery.GivenReach.MAXS;
import static io.kaituo.notification.delivery.GivenReach.at;
import static io.kaituo.notification.delivery.GivenReach.key;
import static io.kaituo.notification.delivery.GivenReach.requested;
import static io.kaituo.notification.delivery.GivenReach.told;
import static io.kaituo.notification.delivery.GivenReach.wants;
import static io.kaituo.notification.delivery.GivenReach.wecom;
import static io.kaituo.notification.delivery.GivenReach.wecomUrl;
import static io.kaituo.notification.delivery.GivenReach.workBegins;
import static io.kaituo.notification.delivery.GivenReach.workEnds;
import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.item;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.kaituo.notification.At;
import io.kaituo.notification.MailServer;
import io.kaituo.notification.RobotHosts;
import io.kaituo.notification.RobotHosts.Said;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Channels that take nothing any more: what waits for them, who is told, and how they come back. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(RobotHosts.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadChannelsTest {

    private static final Said REMOVED = Said.ok("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");

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
    void takes_the_next_channel_when_one_is_gone_and_reports_that() {
        RobotHosts.answer(key, call -> REMOVED);
        String robot = wecom("station", key);
        wants(MAX, "LEADS", "WECOM", "EMAIL");
        arrive(overdue(subject, CLEO, false));
        var page = told(MAX, subject, "REACHED");
        assertThat(page.getList("deliveries.channel")).isEqualTo(List.of("WECOM", "EMAIL"));
        assertThat(page.getList("deliveries.status")).isEqualTo(List.of("FAILED", "SENT"));
        assertThat(page.getString("deliveries[0].failure")).isEqualTo("93000 invalid webhook url");
        assertThat(MailServer.mails(MAXS, subject.toString())).hasSize(1);
        as(ROOT).get("/api/channels/{id}", robot)
                .then()
                .body("status", is("DEAD"))
                .body("failure", is("93000 invalid webhook url"));
        assertThat(item(ROOT, UUID.fromString(robot)))
                .containsEntry("title", "The WeCom robot Group of station takes no messages any more")
                .containsEntry("status", "OPEN");
    }

    @Test
    void uses_a_dead_channel_again_once_a_test_succeeds() {
        RobotHosts.answer(key, call -> REMOVED);
        String robot = wecom("station", key);
        wants(MAX, "LEADS", "WECOM");
        as(ROOT).post("/api/channels/{id}/test", robot)
                .then()
                .statusCode(200)
                .body("taken", is(false))
                .body("reason", is("93000 invalid webhook url"))
                .body("channel.status", is("DEAD"));
        arrive(overdue(subject, CLEO, false));
        told(MAX, subject, "UNREACHED");
        RobotHosts.answer(key, call -> FINE);
        as(ROOT).post("/api/channels/{id}/test", robot)
                .then()
                .body("taken", is(true))
                .body("channel.status", is("ACTIVE"));
        assertThat(item(ROOT, UUID.fromString(robot))).containsEntry("status", "CLOSED");
        var next = UUID.randomUUID();
        arrive(overdue(next, CLEO, false));
        assertThat(told(MAX, next, "REACHED").getList("deliveries.channel")).isEqualTo(List.of("WECOM"));
    }

    @Test
    void needs_nobody_any_more_once_a_dead_channel_leads_elsewhere_or_is_gone() {
        for (boolean mended : List.of(true, false)) {
            RobotHosts.answer(key, call -> REMOVED);
            String robot = wecom("station", key);
            as(ROOT).post("/api/channels/{id}/test", robot).then().body("channel.status", is("DEAD"));
            var asked = as(ROOT).header("If-Match", "*");
            if (mended) {
                asked.body(Map.of("name", "Station", "url", wecomUrl(key()), "paused", false))
                        .put("/api/channels/{id}", robot)
                        .then()
                        .body("status", is("ACTIVE"));
            } else {
                asked.delete("/api/channels/{id}", robot).then().statusCode(204);
            }
            assertThat(item(ROOT, UUID.fromString(robot))).containsEntry("status", "CLOSED");
            Rows.execute("delete from channel where id = '%s'".formatted(robot));
        }
    }

    @Test
    void needs_nobody_any_more_once_the_directory_has_another_address() {
        arrive(overdue(subject, CLEO, false));
        told(MAX, subject, "REACHED");
        Rows.execute(
                """
                update channel set status = 'DEAD', hint = 'old@kaituo.example' where person_id = 'id-max';
                insert into inbox_item (id, version, region, recipient_id, kind, notice, words, subject_type, subject_id,
                    group_type, group_id, ranks_at, cause, status, created_at)
                select gen_random_uuid(), 0, 'east', 'id-root', 'SYSTEM', 'CHANNEL_DEAD', '[]', 'channel', id,
                    'channel', id, now(), 'test', 'OPEN', now() from channel where person_id = 'id-max'""");
        var next = UUID.randomUUID();
        arrive(overdue(next, CLEO, false));
        told(MAX, next, "REACHED");
        assertThat(
                        Rows.of(
                                "select item.status from inbox_item item join channel on channel.id = subject_id where person_id = 'id-max'"))
                .containsOnly(Map.of("status", "CLOSED"));
    }

    @Test
    void reports_a_mail_server_that_is_away_once_however_many_wait_for_it() {
        at("2026-11-25T22:00");
        MailServer.switchOff();
        try {
            var approvals = List.of(subject, UUID.randomUUID());
            approvals.forEach(approval -> arrive(requested(approval, At.local("2026-11-25T22:00"), MAX)));
            Rows.execute(
                    """
                    update delivery set attempts = 9, wake_at = '2026-11-25T14:00:00Z' where status = 'QUEUED'
                    and dispatch_id in (select id from dispatch where subject_id in ('%s', '%s'))"""
                            .formatted(approvals.get(0), approvals.get(1)));
            eventually().until(() -> unreached(approvals) == 1);
            at("2026-11-25T22:01");
            eventually().until(() -> unreached(approvals) == 2);
        } finally {
            MailServer.switchOn();
        }
        assertThat(
                        Rows.count(
                                "select count(*) from inbox_item where notice = 'MAIL_AWAY' and recipient_id = 'id-root' and cause = '2026-11-25'"))
                .isOne();
    }

    private static long unreached(List<UUID> subjects) {
        return Rows.count("select count(*) from dispatch where status = 'UNREACHED' and subject_id = any (?)", (Object)
                subjects.toArray(UUID[]::new));
    }
}
