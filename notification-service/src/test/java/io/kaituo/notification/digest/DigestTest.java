package io.kaituo.notification.digest;

import static io.kaituo.notification.inbox.GivenNews.arrive;
import static io.kaituo.notification.inbox.GivenNews.eventually;
import static io.kaituo.notification.inbox.GivenNews.now;
import static io.kaituo.notification.inbox.GivenNews.overdue;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.FirstContactEvent.FirstContactDueSoon;
import io.kaituo.events.Uuid7;
import io.kaituo.notification.MailServer;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DigestTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.china();

    private final UUID lead = UUID.randomUUID();

    @Inject
    PlanDigests digests;

    /** Nor leaves one behind: these are of a time to come, and others tell the time otherwise. */
    @BeforeEach
    @AfterEach
    void nobody_has_a_plan() {
        Rows.execute("delete from deadline where kind = 'digest'");
        Rows.execute("delete from digest_plan");
        Rows.execute("delete from dispatch where kind = 'DIGEST'");
    }

    @Test
    void tells_a_rep_once_when_work_begins_what_the_day_holds() {
        arrive(new FirstContactDueSoon(Uuid7.next(), now(), "east", lead, "Harbour " + lead, ADA.id(), now()));
        plan();
        var day = day(ADA);
        assertThat(dueAt(ADA)).isEqualTo(CALENDAR.opening(day));
        begins(ADA);
        eventually().untilAsserted(() -> assertThat(sent(ADA)).hasSize(1));
        assertThat(sent(ADA).get(0))
                .containsEntry("cause", day.toString())
                .containsEntry("link", "/today")
                .extractingByKey("extras")
                .asString()
                .contains("/leads/");
        assertThat(day(ADA)).isEqualTo(CALENDAR.nextWorkingDay(day.plusDays(1)));
        plan();
        assertThat(day(ADA)).isEqualTo(CALENDAR.nextWorkingDay(day.plusDays(1)));
    }

    @Test
    void tells_a_manager_the_morning_page() {
        arrive(overdue(lead, BEN, false));
        plan();
        begins(MIA);
        eventually().untilAsserted(() -> assertThat(sent(MIA)).hasSize(1));
        assertThat(sent(MIA).get(0))
                .containsEntry("link", "/morning")
                .extractingByKey("extras")
                .asString()
                .contains("已逾期");
        String letter = "<" + sent(MIA).get(0).get("id") + "@kaituo>";
        eventually().untilAsserted(() -> assertThat(MailServer.mails("mia@kaituo.example", "今日晨报"))
                .extracting(MimeMessage::getMessageID)
                .containsOnlyOnce(letter));
    }

    @Test
    void tells_nobody_that_there_is_nothing() {
        Rows.execute("update inbox_item set status = 'CLOSED' where recipient_id = '%s'".formatted(NILS.id()));
        plan();
        var day = day(NILS);
        begins(NILS);
        eventually().untilAsserted(() -> assertThat(day(NILS)).isAfter(day));
        assertThat(sent(NILS)).isEmpty();
    }

    @Test
    void comes_when_its_reader_chose() {
        plan();
        as(BEN).header("If-Match", "*")
                .body(Map.of("routes", List.of(), "digestAt", "07:30"))
                .put("/api/inbox/preferences")
                .then()
                .statusCode(200);
        plan();
        assertThat(dueAt(BEN)).isEqualTo(CALENDAR.opening(day(BEN)).minus(Duration.ofMinutes(90)));
        assertThat(
                        Rows.count(
                                "select count(*) from deadline where kind = 'digest' and state = 'OPEN' and due_at <> (select due_at from digest_plan where id = subject)"))
                .isZero();
    }

    /** Two replicas plan at once, and a clock that runs out once more finds that its day is over. */
    @Test
    void is_one_a_day_whoever_plans_and_however_often_a_clock_runs_out() {
        arrive(new FirstContactDueSoon(Uuid7.next(), now(), "east", lead, "Harbour " + lead, ADA.id(), now()));
        IntStream.range(0, 4).parallel().forEach(replica -> plan());
        assertThat(Rows.count("select count(*) from digest_plan where person_id = ?", ADA.id()))
                .isOne();
        begins(ADA);
        eventually().untilAsserted(() -> assertThat(sent(ADA)).hasSize(1));
        Rows.execute(
                "update deadline set wake_at = now() where kind = 'digest' and state = 'OPEN' and subject = (select id from digest_plan where person_id = '%s')"
                        .formatted(ADA.id()));
        eventually()
                .until(() -> Rows.count(
                                """
                                select count(*) from deadline where kind = 'digest' and state <> 'OPEN'
                                and subject = (select id from digest_plan where person_id = ?)""",
                                ADA.id())
                        == 2);
        assertThat(sent(ADA)).hasSize(1);
    }

    private void plan() {
        OnVertx.await(digests::plan);
    }

    /** The working day of somebody's next digest has come. */
    private static void begins(TestPeople person) {
        var ahead = Duration.between(Instant.now(), dueAt(person)).plusSeconds(1);
        QuarkusMock.installMockForType(
                Clock.tick(Clock.offset(Clock.systemUTC(), ahead), Duration.ofNanos(1000)), Clock.class);
    }

    private static LocalDate day(TestPeople person) {
        return LocalDate.parse(plan(person).get("day").toString());
    }

    private static Instant dueAt(TestPeople person) {
        var due = plan(person).get("due_at");
        return due instanceof java.sql.Timestamp at ? at.toInstant() : ((OffsetDateTime) due).toInstant();
    }

    private static Map<String, Object> plan(TestPeople person) {
        return Rows.of("select * from digest_plan where person_id = ?", person.id())
                .get(0);
    }

    private static List<Map<String, Object>> sent(TestPeople person) {
        return Rows.of("select * from dispatch where kind = 'DIGEST' and recipient_id = ?", person.id());
    }
}
