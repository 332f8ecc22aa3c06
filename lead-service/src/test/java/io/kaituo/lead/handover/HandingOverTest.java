package io.kaituo.lead.handover;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.CLEO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.GONE;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.LeadOwnerEvent.HandOverDue;
import io.kaituo.events.LeadOwnerEvent.HandedOver;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import io.kaituo.events.LeadOwnerEvent.LeadsReassigned;
import io.kaituo.events.LeadOwnerEvent.Share;
import io.kaituo.events.PeopleEvent.PersonLeft;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandingOverTest {

    @BeforeEach
    void nobody_owns_anything() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
        Rows.execute("update lead set owner_id = 'id-nobody' where region = 'east'");
    }

    @Test
    void who_left_is_offered_as_long_as_they_own_something() {
        as(MIA).get("/api/leads/handovers").then().statusCode(200).body("", empty());
        leftBehind(3, "DISQUALIFIED");
        leftBehind(2, "CONTACTED");
        as(MIA).get("/api/leads/handovers")
                .then()
                .body("ownerId", contains(GONE.id()))
                .body("ownerName", contains("Gone Test"))
                .body("open", contains(2))
                .body("leads", contains(5));
        as(MAX).get("/api/leads/handovers").then().statusCode(200).body("", empty());
    }

    @Test
    void D23_everything_of_a_leaver_goes_to_one_person_and_the_clocks_begin_anew() {
        var open = leftBehind(2, "CONTACTED");
        var closed = leftBehind(1, "DISQUALIFIED");
        String job = handOver(MIA, Map.of("toOwnerId", BEN.id()))
                .statusCode(202)
                .header("Location", containsString("/api/leads/jobs/"))
                .extract()
                .path("id");
        done(job).body("done", is(3)).body("result", is(Map.of(BEN.id(), 3)));
        for (String lead : open) {
            as(BEN).get("/api/leads/{id}", lead).then().statusCode(200).body("status", is("NEW"));
            assertThat(Rows.count(
                            "select count(*) from deadline where subject = ? and kind = 'first-contact' and state = 'OPEN'",
                            UUID.fromString(lead)))
                    .isOne();
        }
        as(BEN).get("/api/leads/{id}", closed.get(0)).then().statusCode(200).body("status", is("DISQUALIFIED"));
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, closed.get(0)))
                .filteredOn(LeadReassigned.class::isInstance)
                .singleElement()
                .extracting("batchId", "firstContactDue", "reason")
                .containsExactly(UUID.fromString(job), null, "left the company"));
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, job))
                .singleElement()
                .isInstanceOfSatisfying(LeadsReassigned.class, together -> {
                    assertThat(together.decision()).isEqualTo("hand-over");
                    assertThat(together.shares()).containsExactly(new Share(GONE.id(), BEN.id(), 3));
                }));
    }

    @Test
    void D23_of_a_leaver_who_owns_something_it_is_asked_for_until_nothing_is_left() {
        leftBehind(1, "CONTACTED");
        leftBehind(1, "DISQUALIFIED");
        var left = new PersonLeft(
                Uuid7.next(), Instant.now().truncatedTo(ChronoUnit.MICROS), "east", GONE.id(), "Gone Test");
        Broker.publish(left);
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(handOvers(HandOverDue.class))
                .last()
                .isInstanceOfSatisfying(HandOverDue.class, due -> {
                    assertThat(due.personId()).isEqualTo(GONE.id());
                    assertThat(due.open()).isEqualTo(1);
                    assertThat(due.leads()).isEqualTo(2);
                }));
        long before = handOvers(HandedOver.class).size();
        handOver(MIA, Map.of("toOwnerId", BEN.id())).statusCode(202);
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(handOvers(HandedOver.class)).hasSizeGreaterThan((int) before));
    }

    private static List<IntegrationEvent> handOvers(Class<?> type) {
        var subject = UUID.nameUUIDFromBytes(("leaver east " + GONE.id()).getBytes(StandardCharsets.UTF_8));
        return Broker.events(LeadEvent.TOPIC, subject.toString()).stream()
                .filter(type::isInstance)
                .toList();
    }

    @Test
    void a_balanced_hand_over_leaves_nothing_behind_even_when_everybody_is_full() {
        leftBehind(60, "NEW");
        done(handOver(MIA, Map.of("balance", true)).statusCode(202).extract().path("id"))
                .body("result", is(Map.of(ADA.id(), 30, BEN.id(), 30)));
        assertThat(Rows.count("select count(*) from lead where owner_id = ?", GONE.id()))
                .isZero();
    }

    @Test
    void many_leads_go_in_parts_none_of_them_twice() {
        leftBehind(1200, "NEW");
        String job = handOver(DIRA, Map.of("toOwnerId", BEN.id(), "region", "east"))
                .statusCode(202)
                .body("total", is(1200))
                .extract()
                .path("id");
        done(job).body("done", is(1200)).body("result", is(Map.of(BEN.id(), 1200)));
        assertThat(Rows.count(
                        "select count(*) from outbox where type = 'lead.reassigned.v1' and body like ?",
                        "%" + job + "%"))
                .isEqualTo(1200);
        assertThat(Rows.count("select count(*) from lead where owner_id = ?", BEN.id()))
                .isEqualTo(1200);
    }

    @Test
    void is_for_the_manager_of_the_leaver_and_those_above() {
        leftBehind(1, "NEW");
        handOver(ADA, Map.of("toOwnerId", BEN.id())).statusCode(403);
        handOver(LEX, Map.of("toOwnerId", BEN.id())).statusCode(403);
        handOver(MAX, Map.of("toOwnerId", CLEO.id())).statusCode(422).body("code", is("lead.owner-unknown"));
        handOver(NORA, Map.of("balance", true)).statusCode(422).body("code", is("lead.owner-unknown"));
        handOver(MIA, Map.of("toOwnerId", CLEO.id())).statusCode(403).body("code", is("lead.foreign-team"));
        handOver(MIA, Map.of("toOwnerId", GONE.id())).statusCode(422).body("code", is("lead.owner-left"));
        handOver(MIA, Map.of()).statusCode(422).body("code", is("handover.to-or-balance"));
        handOver(MIA, Map.of("toOwnerId", BEN.id(), "balance", true)).statusCode(422);
        handOver(MIA, Map.of("fromOwnerId", ADA.id(), "toOwnerId", BEN.id()))
                .statusCode(422)
                .body("code", is("handover.nothing"));
        as(LEX).get("/api/leads/handovers").then().statusCode(403);
    }

    private static ValidatableResponse handOver(TestPeople manager, Map<String, Object> to) {
        var body = new HashMap<String, Object>(Map.of("fromOwnerId", GONE.id(), "reason", "left the company"));
        body.putAll(to);
        return as(manager).body(body).post("/api/leads/handovers").then();
    }

    private static ValidatableResponse done(String job) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(DIRA).get("/api/leads/jobs/{id}", job).path("state"), "DONE"::equals);
        return as(DIRA).get("/api/leads/jobs/{id}", job).then();
    }

    /** What somebody who cannot register any more registered when they could. */
    private static List<String> leftBehind(int count, String status) {
        String pier = "pier " + UUID.randomUUID();
        Rows.execute(
                """
                insert into lead (id, version, region, company_name, company_key, source, status, owner_id, registered_by,
                    contested, collected_at, registered_at, playbook, playbook_version, overdue, automatic_reassignments)
                select gen_random_uuid(), 0, 'east', '%1$s', '%1$s ' || n, 'fair', '%2$s', '%3$s', '%3$s',
                    false, now(), now(), 'test', 1, false, 0 from generate_series(1, %4$d) as n"""
                        .formatted(pier, status, GONE.id(), count));
        return Rows.of("select id from lead where company_name = ? order by id", pier).stream()
                .map(row -> row.get("id").toString())
                .toList();
    }
}
