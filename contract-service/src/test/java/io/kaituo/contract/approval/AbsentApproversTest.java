package io.kaituo.contract.approval;

import static io.kaituo.contract.Given.decide;
import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.contract.approval.GivenApprovals.APPROVE;
import static io.kaituo.contract.approval.GivenApprovals.THREE_STEPS;
import static io.kaituo.contract.approval.GivenApprovals.later;
import static io.kaituo.contract.approval.GivenApprovals.waiting;
import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.COCO;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.LEX;
import static io.kaituo.platform.testing.TestPeople.MAX;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.kaituo.contract.Given;
import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.ApprovalEvent.ApprovalAsked;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.PeopleEvent;
import io.kaituo.events.PeopleEvent.PersonAbsenceCancelled;
import io.kaituo.events.PeopleEvent.PersonAbsent;
import io.kaituo.events.PeopleEvent.PersonDelegated;
import io.kaituo.events.PeopleEvent.PersonDelegationCancelled;
import io.kaituo.events.PeopleEvent.PersonLeft;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Clocks;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Nobody waits for somebody who is away or slow. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbsentApproversTest {

    @BeforeEach
    void three_steps() {
        GivenPlaybook.in("east", Given.approvals(THREE_STEPS));
    }

    @AfterEach
    void now_and_everybody_is_here() {
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        Rows.execute("delete from absence");
        Rows.execute("delete from delegation");
        Rows.execute("delete from leaver");
    }

    @Test
    void moves_on_when_its_approver_is_away() {
        String approval = submitted(ADA, draft(ADA));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        UUID absence = UUID.randomUUID();
        arrive(new PersonAbsent(
                Uuid7.next(), Instant.now(), "east", MIA.id(), absence, today, today.plusDays(3), "LEAVE"));
        await().untilAsserted(() -> as(DIRA).get("/api/approvals/{id}", approval)
                .then()
                .body("approvers.id", contains(DIRA.id()))
                .body("timeline.what", hasItem("away")));
        decide(MIA, approval, APPROVE).then().statusCode(403);
        arrive(new PersonAbsenceCancelled(Uuid7.next(), Instant.now(), "east", MIA.id(), absence));
        as(MIA).get("/api/approvals/{id}", submitted(ADA, draft(ADA))).then().body("approvers.id", contains(MIA.id()));
    }

    @Test
    void R5_18_moves_on_when_its_approver_has_become_the_owner_of_the_deal() {
        var opened = Given.opened(ADA);
        Broker.publish(opened);
        await().until(() -> Given.applied(opened));
        String approval = submitted(
                ADA, Given.drafting(ADA, Given.contract(opened.dealId())).path("id"));
        as(MIA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(MIA.id()));
        var handedOver = new DealChanged(
                Uuid7.next(),
                Instant.now(),
                opened.region(),
                opened.dealId(),
                opened.accountId(),
                opened.name(),
                MIA.id(),
                null);
        Broker.publish(handedOver);
        await().until(() -> Given.applied(handedOver));
        decide(MIA, approval, APPROVE).then().statusCode(403).body("code", is("approval.own"));
        await().untilAsserted(() -> as(DIRA).get("/api/approvals/{id}", approval)
                .then()
                .body("approvers.id", contains(DIRA.id()))
                .body("status", is("OPEN")));
    }

    @Test
    void moves_on_in_every_region_of_somebody_who_works_in_several() {
        GivenPlaybook.in("east", Given.approvals("[{who: {role: director}}]"));
        GivenPlaybook.in("north", Given.approvals("[{who: {role: director}}]"));
        String here = submitted(ADA, draft(ADA));
        String there = submitted(NILS, draft(NILS));
        UUID absence = UUID.randomUUID();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (String region : DIRA.regions()) {
            arrive(new PersonAbsent(Uuid7.next(), Instant.now(), region, DIRA.id(), absence, today, today, "LEAVE"));
        }
        await().untilAsserted(
                        () -> List.of(here, there).forEach(approval -> as(COCO).get("/api/approvals/{id}", approval)
                                .then()
                                .body("approvers.id", contains(COCO.id()))));
    }

    @Test
    void moves_on_when_an_absence_told_ahead_begins() {
        Clocks.stopAll();
        String approval = submitted(ADA, draft(ADA));
        Clocks.stopAll();
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7);
        arrive(new PersonAbsent(
                Uuid7.next(), Instant.now(), "east", MIA.id(), UUID.randomUUID(), day, day.plusDays(3), "LEAVE"));
        as(MIA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(MIA.id()));
        later(Duration.ofDays(8));
        await().untilAsserted(() ->
                as(MIA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(DIRA.id())));
    }

    @Test
    void is_decided_by_whoever_stands_in() {
        String approval = submitted(ADA, draft(ADA));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        UUID delegation = UUID.randomUUID();
        arrive(new PersonDelegated(
                Uuid7.next(), Instant.now(), "east", MIA.id(), delegation, MAX.id(), today, today.plusDays(3)));
        await().untilAsserted(() -> as(MAX).get("/api/approvals/{id}", approval)
                .then()
                .statusCode(200)
                .body("approvers.insteadOfName", contains("Mia Test")));
        decide(MAX, approval, APPROVE).then().statusCode(200);
        arrive(new PersonDelegationCancelled(Uuid7.next(), Instant.now(), "east", MIA.id(), delegation));
        as(MIA).get("/api/approvals/{id}", submitted(ADA, draft(ADA))).then().body("approvers.id", contains(MIA.id()));
    }

    @Test
    void moves_on_when_its_approver_left() {
        String approval = submitted(ADA, draft(ADA));
        arrive(new PersonLeft(Uuid7.next(), Instant.now(), "east", MIA.id(), "Mia Test"));
        await().untilAsserted(() ->
                as(DIRA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(DIRA.id())));
        as(DIRA).get("/api/approvals/{id}", submitted(ADA, draft(ADA)))
                .then()
                .body("approvers.id", contains(DIRA.id()));
    }

    @Test
    void each_moves_on_alone_when_an_approver_of_many_is_away() {
        var waiting = List.of(submitted(ADA, draft(ADA)), submitted(ADA, draft(ADA)), submitted(ADA, draft(ADA)));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        arrive(new PersonAbsent(
                Uuid7.next(), Instant.now(), "east", MIA.id(), UUID.randomUUID(), today, today, "LEAVE"));
        await().untilAsserted(() -> waiting.forEach(approval ->
                as(DIRA).get("/api/approvals/{id}", approval).then().body("approvers.id", contains(DIRA.id()))));
        assertThat(waiting.stream()
                        .map(approval -> Rows.of(
                                        "select xmin::text as written from approval where id = ?",
                                        UUID.fromString(approval))
                                .get(0)
                                .get("written"))
                        .distinct())
                .hasSize(waiting.size());
    }

    @Test
    void gives_a_colleague_who_is_asked_first_clocks_of_their_own() {
        Clocks.stopAll();
        String approval = submitted(ADA, draft(ADA));
        var ours = escalation(approval);
        Clocks.stopAll();
        later(Duration.ofDays(7));
        as(MIA).header("Accept-Language", "en")
                .body(Map.of("personId", BEN.id(), "place", "before"))
                .post("/api/approvals/{id}/approvers", approval)
                .then()
                .statusCode(200)
                .body("approvers.id", contains(BEN.id()))
                .body("why", is("Mia Test wants to hear this colleague first."));
        assertThat(escalation(approval)).isAfter(ours);
        decide(BEN, approval, APPROVE).then().statusCode(200).body("approvers.id", contains(MIA.id()));
    }

    @Test
    void escalates_on_working_time() {
        Clocks.stopAll();
        String approval = submitted(ADA, draft(ADA));
        later(Duration.ofDays(21));
        await().untilAsserted(() -> assertThat(Broker.events(ContractEvent.TOPIC, approval))
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(ApprovalAsked.class, asked -> {
                    assertThat(asked.because()).isEqualTo("escalated");
                    assertThat(asked.approvers()).containsExactly(MIA.id(), DIRA.id());
                })));
        decide(DIRA, approval, APPROVE).then().statusCode(200).body("approvers.id", contains(LEX.id()));
    }

    private static void arrive(PeopleEvent event) {
        Broker.publish(event);
        await().until(() ->
                Rows.count("select count(*) from inbox where consumer = 'people' and event_id = ?", event.id()) == 1);
    }

    private static Instant escalation(String approval) {
        return Instant.parse(Rows.of(
                        """
                        select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due from deadline
                        where kind = 'approval-escalation' and subject = ? and state = 'OPEN'""",
                        UUID.fromString(approval))
                .get(0)
                .get("due")
                .toString());
    }
}
