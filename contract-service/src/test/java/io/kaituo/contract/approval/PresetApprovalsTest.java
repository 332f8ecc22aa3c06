package io.kaituo.contract.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaituo.contract.approval.ApprovalSubject.Facts;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.events.Money;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.PlaybookJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the five methods ask of whom, walked in an ordinary office. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PresetApprovalsTest {

    @ParameterizedTest(name = "{0}: a {1} of {2} at {3} % takes {4}")
    @CsvSource({
        "sinopec-key-account, contract, 1000, 0, mia lex coco",
        "sinopec-key-account, quote, 1000, 15, mia dira",
        "erp-abcd, quote, 1000, 12, mia",
        "erp-abcd, quote, 1000, 25, mia dira",
        "erp-abcd, contract, 1000, 0, mia coco",
        "key-account-pyramid, contract, 1000, 0, mia lex coco",
        "key-account-pyramid, contract, 1000, 12, mia dira lex coco",
        "standard-eight-steps, contract, 1000, 0, mia lex",
        "standard-eight-steps, contract, 500001, 0, mia lex coco",
        "standard-eight-steps, contract, 500001, 21, mia dira lex coco",
        "advertising-sales, proposal, 1000, 0, mia"
    })
    void walks_the_steps_of_its_method(String playbook, String type, BigDecimal amount, BigDecimal discount, String who)
            throws IOException {
        assertThat(asked(playbook, type, amount, discount)).isEqualTo(who);
    }

    @ParameterizedTest(name = "at {0} %: {1}")
    @CsvSource({"0, mia coco", "10, mia coco", "11, mia dira coco"})
    void R5_19_a_price_below_the_reps_authority_adds_the_marketing_director_and_the_company_closes(
            BigDecimal discount, String who) throws IOException {
        assertThat(asked("advertising-sales", "contract", BigDecimal.TEN, discount))
                .isEqualTo(who);
    }

    @ParameterizedTest(name = "{0} {1} beside {2} {3}: {4}")
    @CsvSource({
        "499999, CNY, 0, CNY, mia lex",
        "499999, USD, 0, CNY, mia lex coco",
        "30000, USD, 0, CNY, mia lex",
        "100, XAF, 0, CNY, mia lex coco",
        "100, CNY, 1, XAF, mia lex coco",
        "250000, CNY, 250000, CNY, mia lex",
        "250000, CNY, 250001, CNY, mia lex coco",
        "250000, CNY, 36000, USD, mia lex coco"
    })
    void R5_18_the_company_closes_above_half_a_million_in_any_currency_and_in_any_number_of_pieces(
            BigDecimal amount, String currency, BigDecimal beside, String besideCurrency, String who)
            throws IOException {
        assertThat(asked(
                        "standard-eight-steps",
                        "contract",
                        new Money(amount, currency),
                        BigDecimal.ZERO,
                        List.of(new Money(beside, besideCurrency))))
                .isEqualTo(who);
    }

    private static String asked(String name, String type, BigDecimal amount, BigDecimal discount) throws IOException {
        return asked(name, type, new Money(amount, "CNY"), discount, List.of());
    }

    private static String asked(String name, String type, Money total, BigDecimal discount, List<Money> beside)
            throws IOException {
        try (var yaml = PresetApprovalsTest.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
            var content = PlaybookJson.withoutOrigins(new YAMLMapper().readTree(yaml));
            var floor = content.at("/contracts/authority/rep").decimalValue();
            boolean below = BigDecimal.ONE.subtract(discount.movePointLeft(2)).compareTo(floor) < 0;
            var facts =
                    new Facts("ada", new UUID(0, 2), new UUID(0, 3), null, discount, below, false, null, "", beside);
            var matter = new Matter(type, new UUID(0, 1), "east", "", "", 1, "", total, facts, Map.of());
            var rules = ApprovalRules.of(new Playbook("east", name, 1, content));
            return rules.course(matter, null, "ada").foreseen(Office.ordinary().today()).steps().stream()
                    .flatMap(step -> step.seats().stream())
                    .map(Seat::person)
                    .collect(Collectors.joining(" "));
        }
    }
}
