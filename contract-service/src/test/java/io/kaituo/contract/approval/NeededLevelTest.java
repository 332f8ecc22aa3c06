package io.kaituo.contract.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.approval.ApprovalSubject.Facts;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A price below authority is decided by whose word it needs, whatever the policy says (R5.19). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeededLevelTest {

    @ParameterizedTest(name = "a price of a {0} with the steps {1} is decided by {2}")
    @CsvSource({
        "director, manager, mia dira",
        "director, manager director, mia dira",
        "director, manager company, mia coco",
        "company, manager director, mia dira coco",
        "manager, legal, lex mia",
        "manager, director, dira",
        "director, '', dira",
        "manager, '', mia",
        "rep, manager, mia"
    })
    void R5_19_no_policy_leaves_out_whose_word_the_price_needs(String level, String steps, String who) {
        assertThat(asked(level, true, steps)).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({"director, manager, mia"})
    void within_authority_nobody_else_is_asked(String level, String steps, String who) {
        assertThat(asked(level, false, steps)).isEqualTo(who);
    }

    private static String asked(String level, boolean below, String steps) {
        var rules = new ApprovalRules(
                null,
                null,
                List.of(steps.split(" ")).stream()
                        .filter(step -> !step.isEmpty())
                        .map(step -> step.equals("manager") ? StepRule.manager() : Office.role(step))
                        .toList(),
                null,
                null,
                null,
                null);
        var facts = new Facts("ada", new UUID(0, 2), new UUID(0, 3), null, null, below, false, null, level, List.of());
        var matter = new Matter(
                "contract", new UUID(0, 1), "east", "", "", 1, "", new Money(BigDecimal.TEN, "CNY"), facts, Map.of());
        return rules.course(matter, null, "ada").foreseen(Office.ordinary().today()).steps().stream()
                .flatMap(step -> step.seats().stream())
                .map(Seat::person)
                .collect(Collectors.joining(" "));
    }
}
