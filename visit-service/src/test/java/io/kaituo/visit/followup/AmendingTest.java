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
import io.kaituo.platform.testing.Rows;
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
class AmendingTest {

    private static final LocalDate START = LocalDate.of(2040, 1, 31);
    private static final String CALLS_AND_RENEWAL = Contracts.rules(
            "{kind: CALL_BACK, title: {zh-CN: 回访, en: Call}, every: 30 d, times: 2}",
            "{kind: RENEWAL, title: {zh-CN: 续约, en: Renewal}, before: 60 d, from: end}");

    @Test
    void moves_what_is_planned_and_its_clocks() {
        var signed = signed();
        var ids = rows(signed).stream().map(row -> row.get("id")).toList();
        applied(Contracts.amended(signed, signed.total(), START, START.plusYears(2)));
        assertThat(rows(signed)).extracting(row -> row.get("id")).containsExactlyElementsOf(ids);
        assertThat(days(signed))
                .containsExactly(
                        START.plusDays(30),
                        START.plusDays(60),
                        START.plusYears(2).minusDays(60));
        assertThat(Rows.of("select due_at from deadline where subject = ? and state = 'OPEN'", ids.get(2)))
                .isEqualTo(Rows.of("select due_at from follow_up where id = ?", ids.get(2)));
        await().untilAsserted(() -> assertThat(events(signed))
                .last()
                .isInstanceOfSatisfying(FollowUpsMoved.class, moved -> assertThat(moved.followUps())
                        .extracting("followUpId")
                        .containsExactly(ids.get(2))));
    }

    @Test
    void cancels_what_the_new_terms_leave_no_day_for() {
        var signed = signed();
        applied(Contracts.amended(signed, signed.total(), null, null));
        assertThat(statuses(signed)).containsExactly("PLANNED", "PLANNED", "CANCELLED");
        assertThat(openClocks(signed)).isEqualTo(2);
        await().untilAsserted(() ->
                assertThat(types(signed)).containsExactly(FollowUpsScheduled.class, FollowUpsCancelled.class));
    }

    @Test
    void delivered_twice_changes_nothing_more() {
        var signed = signed();
        var amended = Contracts.amended(signed, signed.total(), START, START.plusYears(2));
        applied(amended);
        var before = rows(signed);
        Broker.publish(amended);
        applied(Contracts.amended(signed, signed.total(), START, START.plusYears(2)));
        assertThat(rows(signed)).isEqualTo(before);
        assertThat(types(signed)).filteredOn(FollowUpsMoved.class::equals).hasSize(1);
    }

    @Test
    void of_what_was_never_signed_is_nothing_to_us() {
        var never = Contracts.signed(ADA, START);
        applied(Contracts.amended(never, never.total(), START, START.plusYears(2)));
        applied(Contracts.voided(never, false));
        applied(Contracts.voided(never, true));
        assertThat(rows(never)).isEmpty();
        assertThat(events(never)).isEmpty();
    }

    @Test
    void voiding_cancels_what_is_open_once() {
        var signed = signed();
        var voided = Contracts.voided(signed, true);
        applied(voided);
        Broker.publish(voided);
        applied(Contracts.again(signed));
        applied(Contracts.amended(signed, signed.total(), START, START.plusYears(3)));
        assertThat(statuses(signed)).containsExactly("CANCELLED", "CANCELLED", "CANCELLED");
        assertThat(openClocks(signed)).isZero();
        await().untilAsserted(() -> assertThat(events(signed))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(FollowUpsCancelled.class, cancelled -> assertThat(cancelled.followUpIds())
                        .hasSize(3)));
    }

    @Test
    void voiding_right_after_the_signature_leaves_nothing_open() {
        GivenPlaybook.in("east", CALLS_AND_RENEWAL);
        var signed = Contracts.signed("east", ADA.id(), START, START.plusYears(1));
        var amended = Contracts.amended(signed, signed.total(), START, START.plusYears(2));
        var voided = Contracts.voided(signed, true);
        Broker.publish(signed);
        Broker.publish(amended);
        applied(voided);
        assertThat(statuses(signed)).containsExactly("CANCELLED", "CANCELLED", "CANCELLED");
        assertThat(openClocks(signed)).isZero();
    }

    @Test
    void another_years_calendar_moves_what_was_counted_on_weekdays_alone() {
        GivenPlaybook.in(
                "east",
                Contracts.rules(
                        """
                        {kind: CALL_BACK, title: {zh-CN: 每月回访, en: Monthly call-back}, every: 1 mo, times: 2,
                        moveTo: next-working-day}"""));
        var signed = Contracts.signed(ADA, LocalDate.now().minusDays(20));
        applied(signed);
        var first = days(signed).get(0);
        Rows.execute(
                """
                update follow_up set provisional = true, due_on = due_on + 1, due_at = due_at + interval '1 day'
                where contract_id = '%s' and occurrence = 1"""
                        .formatted(signed.contractId()));
        await().untilAsserted(() -> assertThat(days(signed)).startsWith(first));
        await().untilAsserted(() -> assertThat(events(signed))
                .last()
                .isInstanceOfSatisfying(FollowUpsMoved.class, moved -> assertThat(moved.followUps())
                        .extracting("dueOn")
                        .containsExactly(first)));
    }

    private static ContractSigned signed() {
        GivenPlaybook.in("east", CALLS_AND_RENEWAL);
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

    private static List<Object> statuses(ContractSigned signed) {
        return rows(signed).stream().map(row -> row.get("status")).toList();
    }

    private static long openClocks(ContractSigned signed) {
        return Rows.count(
                "select count(*) from deadline join follow_up on follow_up.id = subject where contract_id = ? and state = 'OPEN'",
                signed.contractId());
    }
}
