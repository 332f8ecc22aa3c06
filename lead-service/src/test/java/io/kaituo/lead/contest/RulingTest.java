package io.kaituo.lead.contest;

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.kaituo.events.ContestEvent.AppealAnswered;
import io.kaituo.events.ContestEvent.ContestDismissed;
import io.kaituo.events.ContestEvent.Loser;
import io.kaituo.events.ContestEvent.OwnershipContested;
import io.kaituo.events.ContestEvent.OwnershipDecided;
import io.kaituo.events.ContestEvent.RulingAppealed;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.LeadEndEvent.LeadDisqualified;
import io.kaituo.events.LeadEvent;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Cleo (Max leads her) registers a company, then Ada (Mia leads her) does: a manager rules, whoever lost may appeal. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulingTest {

    private final String company = "Lagoon " + UUID.randomUUID();
    private String first;
    private String second;

    @BeforeEach
    void two_reps_want_one_company() {
        GivenPlaybook.in("east", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
        first = register(CLEO, company, Map.of("contactName", "王小明", "phone", "13812345678"));
        second = register(ADA, company, Map.of("contactName", "李四", "phone", "13987654321"));
    }

    @Test
    void R5_4_is_asked_of_the_managers_of_both() {
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, second))
                .last()
                .isInstanceOfSatisfying(OwnershipContested.class, contested -> {
                    assertThat(contested.ownerId()).isEqualTo(ADA.id());
                    assertThat(contested.firstLeadId()).hasToString(first);
                    assertThat(contested.firstOwnerId()).isEqualTo(CLEO.id());
                }));
    }

    @Test
    void R5_4_is_made_with_both_histories_side_by_side() {
        as(CLEO).body(Map.of("channel", "phone", "summary", "They want a sample"))
                .post("/api/leads/{id}/contacts", first);
        as(MIA).body(Map.of("ownerId", BEN.id(), "reason", "Ada is away")).post("/api/leads/{id}/assignment", second);
        for (var manager : new TestPeople[] {MAX, MIA, DIRA}) {
            contest(manager, first)
                    .statusCode(200)
                    .body("open", is(true))
                    .body("leads.id", contains(first, second))
                    .body("leads.ownerName", contains("Cleo Test", "Ben Test"))
                    .body("leads.registeredByName", contains("Cleo Test", "Ada Test"))
                    .body("leads.reasons", contains(List.of(), List.of("SAME_NAME")))
                    .body("leads.phone", contains("13812345678", "13987654321"))
                    .body("leads[0].contacts.summary", contains("They want a sample"))
                    .body("leads[1].ownerChanges.fromName", contains("Ada Test"))
                    .body("leads[1].ownerChanges.toName", contains("Ben Test"))
                    .body("leads[1].ownerChanges.givenByName", contains("Mia Test"))
                    .body("leads[1].ownerChanges.reason", contains("Ada is away"));
        }
    }

    @Test
    void R5_4_knows_who_says_to_have_collected_first_but_goes_by_the_servers_clock() {
        String offline = register(
                BEN,
                company,
                Map.of("collectedAt", Instant.now().minus(Duration.ofDays(1)).toString()));
        as(MIA).get("/api/leads/{id}", offline).then().body("contested", is(true));
        contest(MIA, offline)
                .body("leads.id", contains(first, second, offline))
                .body("leads.collectedBeforeFirst", contains(false, false, true))
                .body("leads.contested", contains(false, true, true));
    }

    @Test
    void shows_a_rep_their_own_side_and_that_there_is_another() {
        contest(ADA, second)
                .statusCode(200)
                .body("firstLeadId", equalTo(null))
                .body("leads.id", contains(null, second))
                .body("leads.ownerName", contains("C**", "Ada Test"))
                .body("leads.phone", contains("138**78", "13987654321"));
    }

    @Test
    void concerns_nobody_else() {
        for (var stranger : new TestPeople[] {BEN, NILS, NORA}) {
            contest(stranger, first).statusCode(404);
        }
        contest(LEX, first).statusCode(403);
        rule(NORA, second, ADA).then().statusCode(404);
        for (var rep : new TestPeople[] {ADA, CLEO, LEX}) {
            rule(rep, second, ADA).then().statusCode(403);
        }
        appeal(MIA, second).statusCode(404);
        answer(ADA, second, UUID.randomUUID().toString(), true).statusCode(403);
    }

    @Test
    void R5_4_gives_the_company_to_one_and_closes_the_lead_of_the_other() {
        rule(MIA, second, ADA)
                .then()
                .statusCode(200)
                .body("open", is(false))
                .body("leads.status", contains("DISQUALIFIED", "NEW"))
                .body("leads[0].duplicateOf", is(second))
                .body("rulings.ownerName", contains("Ada Test"))
                .body("rulings.ruledByName", contains("Mia Test"))
                .body("rulings.reason", contains("Met the buyer"));
        String registered = as(CLEO).get("/api/leads/{id}", first).path("registeredAt");
        as(ADA).get("/api/leads/{id}", second)
                .then()
                .body("contested", is(false))
                .body("firstRegisteredAt", is(registered));
        assertThat(Rows.of("select lead_id from ownership_claim where lead_id in (?, ?)", id(first), id(second)))
                .singleElement()
                .isEqualTo(Map.of("lead_id", id(second)));
        assertThat(Rows.count("select count(*) from deadline where subject = ? and state = 'OPEN'", id(first)))
                .isZero();
        assertThat(decided(second)).satisfies(event -> {
            assertThat(event.ownerId()).isEqualTo(ADA.id());
            assertThat(event.losers()).containsExactly(new Loser(id(first), CLEO.id()));
            assertThat(event.firstRegisteredAt()).isEqualTo(Instant.parse(registered));
        });
        assertThat(last(first, LeadDisqualified.class).reason()).isEqualTo("duplicate");
        register(CLEO, company, Map.of());
        contest(MAX, first).body("open", is(true)).body("leads", hasSize(3));
    }

    @Test
    void R5_4_may_confirm_who_came_first() {
        rule(MAX, first, CLEO)
                .then()
                .statusCode(200)
                .body("leads.status", contains("NEW", "DISQUALIFIED"))
                .body("leads.contested", contains(false, false));
    }

    @Test
    void is_made_once_and_only_among_those_who_registered() {
        rule(MIA, second, BEN).then().statusCode(409).body("code", is("lead.not-a-party"));
        rule(MIA, second, GONE).then().statusCode(422).body("code", is("lead.owner-left"));
        as(MIA).body(Map.of("ownerId", ADA.id()))
                .post("/api/leads/{id}/ruling", second)
                .then()
                .statusCode(400)
                .body("violations.field", contains("reason"));
        rule(MIA, second, ADA).then().statusCode(200);
        rule(MAX, second, CLEO).then().statusCode(409).body("code", is("lead.not-contested"));
    }

    @Test
    void R5_4_holds_after_conversion_too() {
        as(CLEO).body(Map.of("channel", "phone", "summary", "They want it")).post("/api/leads/{id}/contacts", first);
        Response converted = as(CLEO).body(Map.of()).post("/api/leads/{id}/conversion", first);
        assertThat(converted.statusCode()).isEqualTo(200);
        String account = converted.path("accountId");

        rule(DIRA, second, ADA)
                .then()
                .statusCode(200)
                .body("leads.status", contains("CONVERTED", "DISQUALIFIED"))
                .body("leads.ownerName", contains("Ada Test", "Ada Test"));

        assertThat(decided(first)).satisfies(event -> {
            assertThat(event.ownerId()).isEqualTo(ADA.id());
            assertThat(event.accountId()).hasToString(account);
            assertThat(event.dealId()).hasToString(converted.path("dealId"));
            assertThat(event.losers()).containsExactly(new Loser(id(first), CLEO.id()));
        });
        appeal(CLEO, first).statusCode(201);
        String appealId = contest(DIRA, first).extract().path("rulings[0].appeals[0].id");
        answer(DIRA, first, appealId, true).statusCode(200).body("leads.ownerName", contains("Cleo Test", "Ada Test"));
    }

    @Test
    void can_be_appealed_once_by_who_lost() {
        appeal(CLEO, first).statusCode(404);
        rule(MIA, second, ADA);
        appeal(ADA, second).statusCode(403).body("code", is("lead.no-loser"));
        appeal(CLEO, first)
                .statusCode(201)
                .body("rulings[0].appeals.reason", contains("I have been there since May"))
                .body("rulings[0].appeals[0].granted", equalTo(null));
        appeal(CLEO, first).statusCode(409).body("code", is("lead.appealed-already"));
        assertThat(last(second, RulingAppealed.class)).satisfies(event -> {
            assertThat(event.appealedBy()).isEqualTo(CLEO.id());
            assertThat(event.decidedBy()).isEqualTo(MIA.id());
        });
    }

    @Test
    void stands_when_the_appeal_is_refused() {
        rule(MIA, second, ADA);
        String appealId = appeal(CLEO, first).extract().path("rulings[0].appeals[0].id");
        answer(MIA, second, appealId, false).statusCode(403).body("code", is("lead.own-ruling"));
        answer(DIRA, second, UUID.randomUUID().toString(), false).statusCode(404);
        answer(DIRA, second, appealId, false)
                .statusCode(200)
                .body("leads.status", contains("DISQUALIFIED", "NEW"))
                .body("rulings", hasSize(1))
                .body("rulings[0].appeals.granted", contains(false))
                .body("rulings[0].appeals.answeredByName", contains("Dira Test"));
        assertThat(last(second, AppealAnswered.class).granted()).isFalse();
        answer(DIRA, second, appealId, true).statusCode(409).body("code", is("lead.appeal-answered"));
    }

    @Test
    void is_made_anew_when_the_appeal_is_granted_and_the_former_one_stays_in_the_history() {
        rule(MIA, second, ADA);
        String appealId = appeal(CLEO, first).extract().path("rulings[0].appeals[0].id");
        answer(DIRA, second, appealId, true)
                .statusCode(200)
                .body("leads.status", contains("NEW", "DISQUALIFIED"))
                .body("leads[1].duplicateOf", is(first))
                .body("rulings.ownerName", contains("Cleo Test", "Ada Test"));
        as(CLEO).get("/api/leads/{id}/deadlines", first).then().body("kind", contains("first-contact"));
        assertThat(decided(first).ownerId()).isEqualTo(CLEO.id());
        appeal(ADA, second).statusCode(201);
    }

    @Test
    void is_never_rewritten_not_even_in_the_database() {
        rule(MIA, second, ADA);
        for (String attempt : new String[] {"update ruling set reason = 'x'", "delete from ruling"}) {
            assertThatThrownBy(() -> Rows.execute(attempt)).rootCause().hasMessageContaining("cannot be changed");
        }
    }

    @Test
    void R5_4_scenario_3_another_spelling_of_the_company_is_contested_too() {
        String a = register(CLEO, "郑州宏骁贸易有限公司", Map.of());
        String b = register(ADA, "宏骁贸易(郑州)", Map.of());
        as(CLEO).get("/api/leads/{id}", a).then().body("contested", is(false));
        as(ADA).get("/api/leads/{id}", b).then().body("contested", is(true));
        contest(MIA, b).body("leads.id", contains(a, b)).body("leads.sameName", contains(true, false));
        rule(MIA, b, ADA).then().statusCode(200).body("rulings.reason", contains("Met the buyer"));
        String c = register(BEN, "郑州宏骁贸易有限公司", Map.of());
        contest(MIA, c).body("leads.id", contains(a, b, c)).body("leads.contested", contains(false, false, true));
    }

    @Test
    void R5_4_what_only_sounded_alike_is_kept_apart_by_a_manager_with_a_reason() {
        String a = register(CLEO, "郑州宏骥贸易有限公司", Map.of());
        String b = register(ADA, "宏骥贸易(郑州)", Map.of());
        dismiss(ADA, b).statusCode(403);
        dismiss(NORA, b).statusCode(404);
        dismiss(MIA, second).statusCode(409).body("code", is("lead.contest-by-name"));
        dismiss(MIA, b).statusCode(200).body("open", is(false));
        as(ADA).get("/api/leads/{id}", b).then().body("contested", is(false)).body("status", is("NEW"));
        contest(MAX, a).body("leads.id", contains(a));
        assertThat(last(b, ContestDismissed.class).over()).isTrue();
        assertThat(Rows.of("select reason from contest_dismissal where lead_id = ?", UUID.fromString(b)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason", "Another licence"));
        dismiss(MIA, b).statusCode(409);
    }

    @Test
    void R5_4_a_namesake_of_what_only_sounded_alike_is_not_set_free_with_it() {
        String a = register(CLEO, "洛阳锦程物流有限公司", Map.of());
        String b = register(ADA, "锦程物流(洛阳)", Map.of());
        String c = register(BEN, "锦程物流(洛阳)", Map.of());
        contest(MIA, c).body("leads.id", contains(a, b, c)).body("leads.contested", contains(false, true, true));
        dismiss(MIA, c).statusCode(409).body("code", is("lead.contest-by-name"));
        dismiss(MIA, b).statusCode(200).body("open", is(false)).body("leads.id", contains(a, b));
        contest(MIA, c).body("leads.id", contains(b, c)).body("leads.contested", contains(false, true));
        contest(MAX, a).body("leads.id", contains(a)).body("open", is(false));
        dismiss(MIA, c).statusCode(409).body("code", is("lead.contest-by-name"));
        assertThat(last(b, ContestDismissed.class).over()).isTrue();
        await().untilAsserted(() -> assertThat(Broker.events(LeadEvent.TOPIC, c))
                .last()
                .isInstanceOfSatisfying(OwnershipContested.class, told -> assertThat(told.firstLeadId())
                        .hasToString(b)));
        rule(MIA, c, ADA).then().statusCode(200).body("leads.status", contains("NEW", "DISQUALIFIED"));
    }

    private static ValidatableResponse dismiss(TestPeople person, String lead) {
        return as(person)
                .body(Map.of("reason", "Another licence"))
                .post("/api/leads/{id}/contest/dismissal", lead)
                .then();
    }

    private static String register(TestPeople rep, String company, Map<String, String> more) {
        var body = new HashMap<>(more);
        body.put("companyName", company);
        body.put("source", "fair");
        return as(rep).body(body)
                .post("/api/leads")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse contest(TestPeople person, String lead) {
        return as(person).get("/api/leads/{id}/contest", lead).then();
    }

    private static Response rule(TestPeople person, String lead, TestPeople owner) {
        return as(person)
                .body(Map.of("ownerId", owner.id(), "reason", "Met the buyer"))
                .post("/api/leads/{id}/ruling", lead);
    }

    private static ValidatableResponse appeal(TestPeople person, String lead) {
        return as(person)
                .body(Map.of("reason", "I have been there since May"))
                .post("/api/leads/{id}/appeals", lead)
                .then();
    }

    private static ValidatableResponse answer(TestPeople person, String lead, String appeal, boolean granted) {
        return as(person)
                .body(Map.of("granted", granted, "comment", "Looked at it again"))
                .post("/api/leads/{id}/appeals/{appeal}/answer", lead, appeal)
                .then();
    }

    private static OwnershipDecided decided(String lead) {
        return last(lead, OwnershipDecided.class);
    }

    private static <E extends IntegrationEvent> E last(String lead, Class<E> type) {
        return await().until(
                        () -> Broker.events(LeadEvent.TOPIC, lead).stream()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .reduce((one, later) -> later)
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    private static UUID id(String lead) {
        return UUID.fromString(lead);
    }
}
