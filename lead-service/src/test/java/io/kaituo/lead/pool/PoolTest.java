package io.kaituo.lead.pool;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.LeadClaimed;
import io.kaituo.events.LeadOwnerEvent.LeadPooled;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.LeadOwnerEvent.RecyclingSoon;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoolTest {

    private static final String RULES =
            """
            leads:
              firstContact: {within: 7 d, onOverdue: notify}
              recycling: {after: 30 d, warnBefore: 5 d}
              pool: {claimsPerDay: 3, coolDown: 7 d}
            """;

    @BeforeEach
    void the_pool_is_empty_and_nobody_has_claimed_or_carries_anything() {
        Clocks.stopAll();
        GivenPlaybook.in("east", RULES);
        Rows.execute("delete from pool_claims");
        Rows.execute(
                "update lead set status = 'DISQUALIFIED' where owner_id in ('id-ben', 'id-cleo') or status = 'POOLED'");
    }

    @Test
    void everybody_of_the_region_sees_what_was_given_back_and_nobody_whom_to_call() {
        String lead = pooled(ADA);
        as(CLEO).get("/api/leads/{id}", lead).then().statusCode(404);
        as(CLEO).get("/api/leads/pool?region=east&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].id", is(lead))
                .body("items[0].reason", is("They buy elsewhere"))
                .body("items[0].formerOwnerName", is("Ada Test"))
                .body("items[0].contactName", not(is("王小明")))
                .body("items[0].phone", not(is("13812345678")))
                .body("items[0].email", not(is("wang@quay.example")))
                .body("items[0].claimableFrom", nullValue());
        for (var person : List.of(MIA, DIRA)) {
            as(person)
                    .get("/api/leads/pool?region=east&limit=1")
                    .then()
                    .body("items[0].id", is(lead))
                    .body("items[0].phone", is("13812345678"));
        }
        as(ADA).get("/api/leads/pool?limit=1").then().body("items[0].claimableFrom", notNullValue());
        as(NILS).get("/api/leads/pool").then().body("items.id", not(hasItem(lead)));
        as(LEX).get("/api/leads/pool").then().statusCode(403);
        assertThat(Rows.count(
                        "select count(*) from deadline where subject = ? and state = 'OPEN'", UUID.fromString(lead)))
                .isZero();
        await().untilAsserted(() -> assertThat(events(lead)).last().isInstanceOf(LeadPooled.class));
    }

    @Test
    void is_read_page_by_page() {
        var leads = Stream.generate(() -> pooled(ADA)).limit(3).toList();
        var first = as(CLEO).get("/api/leads/pool?limit=2").then().extract();
        assertThat(first.<List<String>>path("items.id")).containsExactly(leads.get(2), leads.get(1));
        as(CLEO).queryParam("limit", 1)
                .queryParam("after", first.<String>path("next"))
                .get("/api/leads/pool")
                .then()
                .body("items[0].id", is(leads.get(0)));
    }

    @Test
    void only_owner_and_manager_give_back_and_with_a_reason() {
        String lead = registered(ADA);
        giveBack(BEN, lead).statusCode(404);
        giveBack(DIRA, lead).statusCode(403);
        as(ADA).body(Map.of()).post("/api/leads/{id}/return", lead).then().statusCode(400);
        giveBack(MIA, lead).statusCode(200).body("status", is("POOLED")).body("ownerId", nullValue());
        giveBack(MIA, lead).statusCode(409).body("code", is("lead.status"));
    }

    @Test
    void many_are_given_back_at_once_or_none_and_each_that_stands_against_it_is_named() {
        String first = registered(ADA);
        String second = registered(ADA);
        String others = registered(BEN);
        giveBackAll(DIRA, first, second).statusCode(403);
        giveBackAll(ADA).statusCode(400);
        giveBackAll(ADA, first, others)
                .statusCode(409)
                .body("code", is("returns.refused"))
                .body("violations.field", is(List.of(others)));
        as(ADA).get("/api/leads/{id}", first).then().body("status", is("NEW"));
        giveBackAll(ADA, first, second, first).statusCode(200).body("returned", is(2));
        giveBackAll(MIA, first, second).statusCode(409).body("violations.field", is(List.of(first, second)));
        as(MIA).get("/api/leads/{id}", second).then().body("status", is("POOLED"));
        assertThat(Rows.count(
                        "select count(*) from deadline where subject = ? and state = 'OPEN'", UUID.fromString(second)))
                .isZero();
        await().untilAsserted(() -> assertThat(events(second)).last().isInstanceOf(LeadPooled.class));
    }

    @Test
    void whoever_claims_it_owns_it_and_their_week_begins() {
        String lead = pooled(ADA);
        claim(LEX, lead).statusCode(403);
        claim(NILS, lead).statusCode(404);
        claim(ADA, lead).statusCode(409).body("code", is("pool.cooling-down"));
        claim(CLEO, lead)
                .statusCode(200)
                .body("ownerId", is(CLEO.id()))
                .body("status", is("NEW"))
                .body("phone", is("13812345678"))
                .body("firstContactDue", notNullValue());
        claim(BEN, lead).statusCode(409).body("code", is("lead.not-in-pool"));
        await().untilAsserted(() -> assertThat(events(lead))
                .last()
                .isInstanceOfSatisfying(LeadClaimed.class, claimed -> assertThat(claimed.ownerId())
                        .isEqualTo(CLEO.id())));
    }

    @Test
    void the_former_owner_may_have_it_back_after_a_while() {
        String lead = pooled(BEN);
        claim(BEN, lead).statusCode(409);
        daysLater(8);
        claim(BEN, lead).statusCode(200);
    }

    @Test
    void of_two_who_claim_at_once_one_gets_it() {
        for (int race = 0; race < 3; race++) {
            String lead = pooled(ADA);
            assertThat(atOnce(List.of(() -> claimed(BEN, lead), () -> claimed(CLEO, lead))))
                    .containsExactlyInAnyOrder(200, 409);
        }
        assertThat(Rows.count("select coalesce(sum(claims), 0) from pool_claims"))
                .isEqualTo(3);
    }

    @Test
    void the_daily_limit_holds_however_many_are_claimed_at_once() {
        var claims = IntStream.range(0, 8)
                .mapToObj(n -> pooled(ADA))
                .<Callable<Integer>>map(lead -> () -> claimed(BEN, lead))
                .toList();
        assertThat(atOnce(claims)).filteredOn(status -> status == 200).hasSize(3);
        claim(BEN, pooled(ADA)).statusCode(409).body("code", is("pool.daily-claims"));
        daysLater(1);
        claim(BEN, pooled(ADA)).statusCode(200);
    }

    @Test
    void everybody_knows_beforehand_what_they_may_still_claim() {
        as(BEN).get("/api/leads/pool/allowance")
                .then()
                .statusCode(200)
                .body("region", is("east"))
                .body("claimsPerDay", is(3))
                .body("claimsLeft", is(3))
                .body("capacity", is(20))
                .body("carried", is(0))
                .body("coolDown", is("7 d"));
        claim(BEN, pooled(ADA)).statusCode(200);
        as(BEN).get("/api/leads/pool/allowance")
                .then()
                .body("claimsLeft", is(2))
                .body("carried", is(1));
        daysLater(1);
        as(BEN).get("/api/leads/pool/allowance").then().body("claimsLeft", is(3));
        as(NILS).get("/api/leads/pool/allowance?region=east").then().statusCode(403);
        as(LEX).get("/api/leads/pool/allowance?region=east").then().statusCode(403);
    }

    @Test
    void nobody_claims_more_than_they_can_carry() {
        IntStream.range(0, 20).forEach(n -> registered(CLEO));
        claim(CLEO, pooled(ADA)).statusCode(409).body("code", is("pool.capacity"));
        assertThat(Rows.count("select count(*) from pool_claims where person_id = ?", CLEO.id()))
                .as("what failed costs no claim")
                .isZero();
    }

    @Test
    void R5_7_the_manager_sees_what_nobody_owns_and_assigns_it() {
        String lead = pooled(ADA);
        as(MIA).get("/api/leads?status=POOLED").then().body("items.id", hasItem(lead));
        as(BEN).get("/api/leads?status=POOLED").then().body("items.id", not(hasItem(lead)));
        as(MIA).body(Map.of("ownerId", ADA.id(), "reason", "Yours after all"))
                .post("/api/leads/{id}/assignment", lead)
                .then()
                .statusCode(200)
                .body("ownerId", is(ADA.id()))
                .body("firstContactDue", notNullValue());
        await().untilAsserted(() -> assertThat(events(lead)).last().isInstanceOf(LeadReassigned.class));
        as(CLEO).get("/api/leads/pool").then().body("items.id", not(hasItem(lead)));
    }

    @Test
    void what_nobody_follows_up_goes_back_after_a_warning_and_each_contact_moves_that() {
        String lead = registered(ADA);
        contact(lead);
        daysLater(26);
        await().untilAsserted(() -> assertThat(events(lead)).last().isInstanceOf(RecyclingSoon.class));
        contact(lead);
        daysLater(52);
        await().untilAsserted(() -> assertThat(events(lead)).last().isInstanceOf(RecyclingSoon.class));
        as(ADA).get("/api/leads/{id}", lead).then().body("ownerId", is(ADA.id()));
        daysLater(57);
        await().untilAsserted(() -> assertThat(events(lead)).last().isInstanceOfSatisfying(LeadPooled.class, pooled -> {
            assertThat(pooled.reason()).isEqualTo("no-follow-up");
            assertThat(pooled.formerOwnerId()).isEqualTo(ADA.id());
        }));
        claim(BEN, lead).statusCode(200);
    }

    private static String pooled(TestPeople owner) {
        String lead = registered(owner);
        giveBack(owner, lead).statusCode(200);
        return lead;
    }

    private static String registered(TestPeople owner) {
        return await("the playbook")
                .until(
                        () -> as(owner)
                                .body(Map.of(
                                        "companyName",
                                        "Mole " + UUID.randomUUID(),
                                        "source",
                                        "fair",
                                        "contactName",
                                        "王小明",
                                        "phone",
                                        "13812345678",
                                        "email",
                                        "wang@quay.example"))
                                .post("/api/leads")
                                .path("id"),
                        Objects::nonNull);
    }

    private static void contact(String lead) {
        as(ADA).body(Map.of("channel", "phone", "summary", "They want to see a sample"))
                .post("/api/leads/{id}/contacts", lead)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse giveBack(TestPeople person, String lead) {
        return as(person)
                .body(Map.of("reason", "They buy elsewhere"))
                .post("/api/leads/{id}/return", lead)
                .then();
    }

    private static ValidatableResponse giveBackAll(TestPeople person, String... leads) {
        return as(person)
                .body(Map.of("leadIds", List.of(leads), "reason", "They buy elsewhere"))
                .post("/api/leads/returns")
                .then();
    }

    private static ValidatableResponse claim(TestPeople person, String lead) {
        return as(person).post("/api/leads/{id}/claim", lead).then();
    }

    private static int claimed(TestPeople person, String lead) {
        return claim(person, lead).extract().statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> claims) {
        var threads = Executors.newFixedThreadPool(claims.size());
        try {
            return threads.invokeAll(claims).stream().map(PoolTest::answer).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static int answer(Future<Integer> claim) {
        try {
            return claim.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void daysLater(int days) {
        QuarkusMock.installMockForType(
                Clock.tick(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Duration.of(1, ChronoUnit.MICROS)),
                Clock.class);
    }

    private static List<LeadEvent> events(String lead) {
        return Broker.events(LeadEvent.TOPIC, lead).stream()
                .map(LeadEvent.class::cast)
                .toList();
    }
}
