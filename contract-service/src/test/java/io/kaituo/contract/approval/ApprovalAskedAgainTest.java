package io.kaituo.contract.approval;

import static io.kaituo.contract.approval.Office.contract;
import static io.kaituo.contract.approval.Office.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.events.ContractEvent.ApprovalRequested;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was returned or withdrawn is asked for again: whose part nobody touched is not asked twice (R5.18). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalAskedAgainTest {

    private static final Matter MATTER = contract(1, "abc", Map.of());

    private final Office office = Office.ordinary();
    private final StepRule price =
            new StepRule(null, Who.MANAGERS, null, null, null, null, List.of("price"), null, null);

    private Approval returned() {
        var first = office.asks(
                contract(1, "abc", Map.of("price", "1", "terms", "a")), null, price, Office.role("company"));
        var matter = contract(1, "abc", Map.of());
        first.decide(says(Outcome.APPROVE, null, null), matter.edition(), "mia", office.today());
        first.decide(says(Outcome.RETURN, null, null), matter.edition(), "coco", office.today());
        return first;
    }

    @Test
    void asks_only_those_whose_part_changed() {
        var again = office.asks(
                contract(2, "xyz", Map.of("price", "1", "terms", "b")), returned(), price, Office.role("company"));
        assertThat(again.steps().steps().get(0).status()).isEqualTo(StepStatus.CARRIED);
        assertThat(again.steps().pending()).containsExactly("coco");
        assertThat(again.question().round()).isEqualTo(2);
    }

    @Test
    void R5_18_who_agreed_to_a_carried_step_still_has_the_final_word() {
        var rules = new StepRule[] {price, Office.role("company"), StepRule.manager()};
        var parts = Map.of("price", "1", "terms", "a");
        var first = office.asks(contract(1, "abc", parts), null, rules);
        first.decide(
                says(Outcome.APPROVE, null, null), contract(1, "abc", Map.of()).edition(), "mia", office.today());
        first.decide(
                says(Outcome.RETURN, null, null), contract(1, "abc", Map.of()).edition(), "coco", office.today());
        var again = office.asks(contract(2, "xyz", Map.of("price", "1", "terms", "b")), first, rules);
        assertThat(again.steps().pending()).containsExactly("coco");
        again.decide(
                says(Outcome.APPROVE, null, null), contract(2, "xyz", Map.of()).edition(), "coco", office.today());
        assertThat(again.steps().pending()).containsExactly("mia");
    }

    @Test
    void asks_the_last_step_also_where_its_people_agreed_to_an_earlier_one_in_the_round_before() {
        var director =
                new StepRule(null, Office.role("director").who(), null, null, null, null, List.of("price"), null, null);
        var last = Office.persons(Mode.ANY, null, "dira");
        var parts = Map.of("price", "1", "terms", "a");
        var first = office.asks(contract(1, "abc", parts), null, price, director, Office.role("legal"), last);
        decide(first, Outcome.APPROVE, "mia");
        decide(first, Outcome.APPROVE, "dira");
        decide(first, Outcome.RETURN, "lex");
        var again = office.asks(
                contract(2, "xyz", Map.of("price", "1", "terms", "b")),
                first,
                price,
                director,
                Office.role("legal"),
                last);
        assertThat(again.steps().pending()).containsExactly("lex");
        var changed = contract(2, "xyz", Map.of());
        again.decide(says(Outcome.APPROVE, null, null), changed.edition(), "lex", office.today());
        assertThat(again.steps().pending()).containsExactly("dira");
    }

    @Test
    void asks_the_last_step_where_nothing_changed_at_all() {
        var dira = Office.persons(Mode.ANY, null, "dira");
        var whole = Office.role("director");
        var first = office.asks(MATTER, null, whole, Office.role("legal"), dira);
        decide(first, Outcome.APPROVE, "dira");
        decide(first, Outcome.APPROVE, "lex");
        assertThat(first.status()).isEqualTo(ApprovalStatus.APPROVED);
        var again = office.asks(MATTER, first, whole, Office.role("legal"), dira);
        assertThat(again.steps().steps().get(1).status()).isEqualTo(StepStatus.CARRIED);
        assertThat(again.steps().pending()).containsExactly("dira");
        assertThat(again.requested()).isInstanceOfSatisfying(ApprovalRequested.class, event -> assertThat(event.dueAt())
                .isNotNull());
    }

    @Test
    void asks_everybody_where_somebody_else_asks_for_it() {
        var earlier = returned();
        office.requestedBy("mia");
        var again = office.asks(
                contract(2, "xyz", Map.of("price", "1", "terms", "b")), earlier, price, Office.role("company"));
        assertThat(again.steps().pending()).containsExactly("dira");
    }

    @Test
    void asks_everybody_whose_part_changed() {
        var again = office.asks(
                contract(2, "xyz", Map.of("price", "2", "terms", "a")), returned(), price, Office.role("company"));
        assertThat(again.steps().pending()).containsExactly("mia");
    }

    @Test
    void asks_everybody_where_its_parts_are_not_known() {
        var again = office.asks(contract(2, "xyz", Map.of()), returned(), price, Office.role("company"));
        assertThat(again.steps().pending()).containsExactly("mia");
    }

    private void decide(Approval on, Outcome outcome, String by) {
        on.decide(says(outcome, null, null), MATTER.edition(), by, office.today());
    }
}
