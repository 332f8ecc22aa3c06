package io.kaituo.visit.followup;

import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.visit.followup.Contracts.events;
import static io.kaituo.visit.followup.Contracts.rows;
import static io.kaituo.visit.followup.Contracts.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.events.ContractEvent.ContractSigned;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.VisitEvent.FollowUpsCancelled;
import io.kaituo.events.VisitEvent.FollowUpsMoved;
import io.kaituo.events.VisitEvent.FollowUpsScheduled;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.GivenPlaybook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "visit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PerformingTest {

    private static final LocalDate START = LocalDate.of(2040, 1, 31);
    private static final LocalDate DELIVERED = LocalDate.of(2040, 3, 1);
    private static final String CALL_AND_FEEDBACK = Contracts.rules(
            "{kind: CALL_BACK, title: {zh-CN: 回访, en: Call}, every: 30 d, times: 2}",
            "{kind: DELIVERY_FEEDBACK, title: {zh-CN: 反馈, en: Feedback}, after: 3 d, from: first-delivery}",
            "{kind: CALL_BACK, title: {zh-CN: 上线回访, en: After go-live}, after: 5 d, from: go-live}");

    @Test
    void R4_6_a_first_delivery_plans_its_feedback_exactly_once() {
        var signed = signed();
        assertThat(rows(signed)).hasSize(2);
        var reached = Contracts.reached(signed, "first-delivery", DELIVERED);
        applied(reached);
        Broker.publish(reached);
        applied(Contracts.reached(signed, "first-delivery", DELIVERED));
        assertThat(days(signed)).containsExactly(START.plusDays(30), START.plusDays(60), DELIVERED.plusDays(3));
        await().untilAsserted(() ->
                assertThat(types(signed)).containsExactly(FollowUpsScheduled.class, FollowUpsMoved.class));
    }

    @Test
    void each_anchor_plans_its_own_and_other_milestones_nothing() {
        var signed = signed();
        applied(Contracts.reached(signed, "acceptance", DELIVERED));
        assertThat(rows(signed)).hasSize(2);
        applied(Contracts.reached(signed, "go-live", DELIVERED));
        assertThat(days(signed)).endsWith(DELIVERED.plusDays(5)).hasSize(3);
    }

    @Test
    void a_termination_cancels_what_was_to_be_done_after_the_last_day() {
        var signed = signed();
        applied(Contracts.terminated(signed, START.plusDays(30)));
        assertThat(rows(signed)).extracting(row -> row.get("status")).containsExactly("PLANNED", "CANCELLED");
        await().untilAsserted(() -> assertThat(events(signed))
                .last()
                .isInstanceOfSatisfying(FollowUpsCancelled.class, cancelled -> {
                    assertThat(cancelled.reason()).isEqualTo("contract-terminated");
                    assertThat(cancelled.followUpIds()).hasSize(1);
                }));
    }

    @Test
    void a_delivery_after_the_end_plans_nothing() {
        var signed = signed();
        applied(Contracts.voided(signed, true));
        applied(Contracts.reached(signed, "first-delivery", DELIVERED));
        assertThat(rows(signed)).extracting(row -> row.get("status")).containsOnly("CANCELLED");
    }

    private static ContractSigned signed() {
        GivenPlaybook.in("east", CALL_AND_FEEDBACK);
        var signed = Contracts.signed("east", ADA.id(), START, START.plusYears(1));
        applied(signed);
        return signed;
    }

    private static void applied(IntegrationEvent event) {
        Broker.publish(event);
        Contracts.applied(event);
    }

    private static List<LocalDate> days(ContractSigned signed) {
        return rows(signed).stream()
                .map(row -> ((Date) row.get("due_on")).toLocalDate())
                .toList();
    }
}
