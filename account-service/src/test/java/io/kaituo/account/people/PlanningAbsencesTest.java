package io.kaituo.account.people;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PeopleEvent.PersonAbsenceCancelled;
import io.kaituo.events.PeopleEvent.PersonAbsent;
import io.kaituo.events.PeopleEvent.PersonDelegated;
import io.kaituo.events.PeopleEvent.PersonDelegationCancelled;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanningAbsencesTest {

    /** Each test plans days of its own, since a person is away once at a time. */
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private final LocalDate monday = LocalDate.now().plusWeeks(WEEKS.incrementAndGet());

    @Test
    void the_person_or_their_manager_says_when_they_are_away() {
        String id = absent(ADA, ADA, monday, monday.plusDays(4))
                .then()
                .statusCode(201)
                .body("personName", is("Ada Test"))
                .body("status", is("RECORDED"))
                .body("region", is("east"))
                .extract()
                .path("id");
        absent(MIA, ADA, monday.plusDays(5), monday.plusDays(5))
                .then()
                .statusCode(201)
                .body("recordedByName", is("Mia Test"));
        as(MIA).get("/api/people/{p}/absences", ADA.id()).then().body("items.id", hasItem(id));
        assertThat(Rows.count("select count(*) from absence where id = ? and person_id = ?", uuid(id), ADA.id()))
                .isOne();
        await().untilAsserted(() -> assertThat(events(ADA))
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(PersonAbsent.class, absent -> {
                    assertThat(absent.absenceId()).isEqualTo(uuid(id));
                    assertThat(absent.firstDay()).isEqualTo(monday);
                    assertThat(absent.lastDay()).isEqualTo(monday.plusDays(4));
                })));
    }

    @Test
    void nobody_else_may() {
        absent(BEN, ADA, monday, monday).then().statusCode(404);
        absent(MAX, ADA, monday, monday).then().statusCode(404);
        absent(NORA, ADA, monday, monday).then().statusCode(404);
        absent(LEX, ADA, monday, monday).then().statusCode(404);
        absent(DIRA, CLEO, monday, monday).then().statusCode(201);
        as(BEN).get("/api/people/{p}/absences", ADA.id()).then().statusCode(404);
        as(ADA).get("/api/people/{p}/delegations", BEN.id()).then().statusCode(404);
    }

    @Test
    void nobody_is_away_twice_on_one_day() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> plan =
                    () -> absent(BEN, BEN, monday, monday.plusDays(2)).statusCode();
            assertThat(threads.invokeAll(List.of(plan, plan, plan, plan)).stream()
                            .map(PlanningAbsencesTest::code)
                            .toList())
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            threads.shutdown();
        }
        absent(MIA, BEN, monday.plusDays(2), monday.plusDays(3))
                .then()
                .statusCode(409)
                .body("code", is("people.absent-already"));
    }

    @Test
    void what_is_cancelled_is_told_and_the_days_are_free_again() {
        String id = absent(NILS, NILS, monday, monday).path("id");
        as(MIA).post("/api/people/{p}/absences/{id}/cancellation", NILS.id(), id)
                .then()
                .statusCode(404);
        as(NORA).post("/api/people/{p}/absences/{id}/cancellation", NORA.id(), id)
                .then()
                .statusCode(404);
        as(NORA).post("/api/people/{p}/absences/{id}/cancellation", NILS.id(), id)
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"))
                .body("version", is(1));
        as(NILS).post("/api/people/{p}/absences/{id}/cancellation", NILS.id(), id)
                .then()
                .statusCode(409)
                .body("code", is("people.cancelled-before"));
        absent(NILS, NILS, monday, monday).then().statusCode(201);
        await().untilAsserted(() -> assertThat(events(NILS)).anySatisfy(event -> assertThat(event)
                .isInstanceOfSatisfying(PersonAbsenceCancelled.class, cancelled -> assertThat(cancelled.absenceId())
                        .isEqualTo(uuid(id)))));
    }

    @Test
    void what_makes_no_sense_is_said_in_the_callers_language() {
        as(ADA).header("Accept-Language", "zh-CN")
                .body(Map.of("from", monday, "to", monday.minusDays(1), "kind", "LEAVE"))
                .post("/api/people/{p}/absences", ADA.id())
                .then()
                .statusCode(409)
                .body("detail", is("结束日期 " + monday.minusDays(1) + " 早于开始日期 " + monday + "。"));
        as(ADA).body(Map.of("from", monday))
                .post("/api/people/{p}/absences", ADA.id())
                .then()
                .statusCode(400);
    }

    @Test
    void somebody_stands_in_on_named_days() {
        delegate(ADA, ADA, monday).then().statusCode(409).body("code", is("people.own-delegate"));
        delegate(ADA, NILS, monday).then().statusCode(422).body("code", is("people.delegate-unknown"));
        delegate(ADA, GONE, monday).then().statusCode(422);
        String id = delegate(ADA, BEN, monday)
                .then()
                .statusCode(201)
                .body("delegateName", is("Ben Test"))
                .extract()
                .path("id");
        delegate(ADA, MIA, monday).then().statusCode(409).body("code", is("people.delegated-already"));
        as(MIA).post("/api/people/{p}/delegations/{id}/cancellation", ADA.id(), id)
                .then()
                .statusCode(200)
                .body("status", is("CANCELLED"));
        as(ADA).get("/api/people/{p}/delegations", ADA.id()).then().body("items.id", hasItem(id));
        await().untilAsserted(() -> assertThat(events(ADA))
                .anyMatch(event -> event instanceof PersonDelegated told
                        && told.delegateId().equals(BEN.id()))
                .anyMatch(event -> event instanceof PersonDelegationCancelled told
                        && told.delegationId().equals(uuid(id))));
    }

    /** Their new role would count in all their regions. */
    @Test
    void nobody_stands_in_who_works_where_the_person_does_not() {
        delegate(MIA, DIRA, monday)
                .then()
                .statusCode(422)
                .body("code", is("people.delegate-elsewhere"))
                .body("detail", startsWith("Dira Test also works in regions where Mia Test does not"));
        assertThat(Rows.count(
                        "select count(*) from delegation where person_id = ? and delegate_id = ?", MIA.id(), DIRA.id()))
                .isZero();
        delegate(DIRA, MIA, monday).then().statusCode(201);
    }

    @Test
    void a_fact_is_told_in_every_region_of_the_person() {
        absent(DIRA, DIRA, monday, monday).then().statusCode(201);
        await().untilAsserted(() -> assertThat(events(DIRA))
                .filteredOn(event -> event instanceof PersonAbsent absent
                        && absent.firstDay().equals(monday))
                .extracting(PeopleEvent::region)
                .containsExactlyInAnyOrder("east", "north"));
    }

    private static Response absent(TestPeople teller, TestPeople person, LocalDate from, LocalDate to) {
        return as(teller)
                .body(Map.of("from", from, "to", to, "kind", "LEAVE"))
                .post("/api/people/{p}/absences", person.id());
    }

    private static Response delegate(TestPeople person, TestPeople delegate, LocalDate day) {
        return as(person)
                .body(Map.of("delegateId", delegate.id(), "from", day, "to", day))
                .post("/api/people/{p}/delegations", person.id());
    }

    private static List<PeopleEvent> events(TestPeople person) {
        return Broker.events(PeopleEvent.TOPIC, person.id()).stream()
                .map(PeopleEvent.class::cast)
                .toList();
    }

    private static int code(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }
}
