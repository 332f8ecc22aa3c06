package io.kaituo.contract.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparableTermTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            12,000 CNY                              | 12000.00 CNY
            12000元                                 | 12000.00 CNY
            ￥12,000.00                             | CNY 12000
            1.2万元                                 | 12000.00 CNY
            RMB 12000                               | 人民币 12,000 元
            USD 500                                 | 500 usd
            2026年5月1日                            | 2026-05-01
            2026/5/1                                | 2026-05-01
            2026-01-01/2026-12-31                   | 2026年1月1日至2026年12月31日
            30天                                    | 30 d
            30 days                                 | 30 d
            2 weeks                                 | 14 d
            1 year                                  | 12 mo
            3个工作日                               | 3 wd
            0.50 %                                  | 0.5％
            30 % at signature; 70 % 30 d after delivery | 30% at signature, 70% 30 days after delivery.
            One crane, assembled                    | one crane assembled
            每周0.5%的违约金                        | 每周 0.5 % 的违约金
            """)
    void says_the_same(String agreed, String said) {
        assertThat(met(agreed, said)).isTrue();
    }

    @Test
    @Timeout(5)
    void a_long_gap_takes_no_time() {
        assertThat(met("1 x", "1" + " ".repeat(19_990) + "x")).isTrue();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            12000 CNY                    | 12000 USD
            12000 CNY                    | 12000.01 CNY
            2026-05-01                   | 2026-05-02
            30 d                         | 60 d
            30 d                         | 30 wd
            30 d                         | 1 mo
            0.5 %                        | 5 %
            One crane, assembled         | Two cranes, assembled
            30 d after delivery          | 30 d after acceptance
            2026-01-01/2026-12-31        | 2026-01-01/..
            """)
    void says_something_else(String agreed, String said) {
        assertThat(met(agreed, said)).isFalse();
    }

    @Test
    void R4_5_acceptance_7_thirty_days_are_met_by_a_plan_with_thirty_days_and_no_others() {
        assertThat(met("30天", "100 % 30 d after delivery")).isTrue();
        assertThat(met("30天", "100 % 60 d after delivery")).isFalse();
        assertThat(met("30天", "30 % at signature; 40 % 30 d after delivery; 30 % 60 d after delivery"))
                .as("a second span nobody agreed on")
                .isFalse();
        assertThat(met("30天", "100 % at signature")).isFalse();
    }

    @Test
    void knows_an_amount_from_a_number() {
        assertThat(ComparableTerm.of("12万元").amount())
                .hasValueSatisfying(amount -> assertThat(amount.value()).isEqualByComparingTo("120000"));
        assertThat(ComparableTerm.of("12000").amount()).isEmpty();
        assertThat(ComparableTerm.of("1 CNY or 2 CNY").amount()).isEmpty();
    }

    private static boolean met(String agreed, String said) {
        return ComparableTerm.of(agreed).isMetBy(ComparableTerm.of(said));
    }
}
