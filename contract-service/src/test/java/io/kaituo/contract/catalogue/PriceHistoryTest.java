package io.kaituo.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID PRODUCT = new UUID(0, 1);

    @Test
    void the_first_price_may_begin_any_day() {
        var change = set(history(), "100", TODAY.minusYears(1), null);
        assertThat(change.ended()).isEmpty();
        assertThat(change.begun().holdsOn(TODAY)).isTrue();
    }

    @Test
    void the_price_before_ends_the_day_before() {
        var old = price("100", TODAY.minusDays(10), null);
        var change = set(history(old), "120", TODAY.plusDays(5), null);
        assertThat(change.ended()).hasValue(old.until(TODAY.plusDays(4)));
        assertThat(change.begun().validFrom()).isEqualTo(TODAY.plusDays(5));
    }

    @Test
    void what_was_asked_for_once_is_not_rewritten() {
        var old = price("100", TODAY.minusDays(10), null);
        refused(history(old), TODAY.minusDays(1), null);
        refused(history(old), TODAY.minusDays(10), null);
    }

    @Test
    void a_day_has_one_price() {
        var soon = price("90", TODAY.plusDays(3), TODAY.plusDays(9));
        refused(history(soon), TODAY, null);
        refused(history(soon), TODAY.plusDays(9), null);
        refused(history(price("100", TODAY.minusDays(9), null), soon), TODAY, TODAY.plusDays(3));
        assertThat(set(history(soon), "80", TODAY.plusDays(10), null).ended()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, CNY", "-1, CNY", "1.00001, CNY", "1, XXY", "1e16, CNY"})
    void refuses_what_is_no_price(String amount, String currency) {
        var price = new Money(new BigDecimal(amount), currency);
        assertThatThrownBy(() -> history().set(PRODUCT, PRODUCT, price, TODAY, null, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("price.amount"));
    }

    @Test
    void refuses_a_period_that_ends_before_it_begins() {
        assertThatThrownBy(() -> set(history(), "1", TODAY, TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("price.period"));
    }

    private static void refused(PriceHistory history, LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> set(history, "50", from, to))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                        .isEqualTo("price.overlap"));
    }

    private static PriceHistory.Change set(PriceHistory history, String amount, LocalDate from, LocalDate to) {
        return history.set(new UUID(0, 2), PRODUCT, Money.yuan(amount), from, to, TODAY);
    }

    private static PriceHistory history(Price... prices) {
        return new PriceHistory(List.of(prices));
    }

    private static Price price(String amount, LocalDate from, LocalDate to) {
        return new Price(new UUID(0, 3), PRODUCT, "CNY", new BigDecimal(amount), from, to);
    }
}
