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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        assertThat(change.mistaken()).isEmpty();
        assertThat(change.begun().holdsOn(TODAY)).isTrue();
    }

    @Test
    void of_those_that_hold_the_one_that_began_last_counts() {
        var old = price(1, "100", TODAY.minusDays(10), null);
        var next = price(2, "120", TODAY.plusDays(5), null);
        assertThat(history(old, next).on(TODAY.plusDays(4))).hasValue(old);
        assertThat(history(old, next).on(TODAY.plusDays(5))).hasValue(next);
        assertThat(history(old, next).on(TODAY.minusDays(11))).isEmpty();
        assertThat(history(next, old).periods())
                .containsExactly(old.within(TODAY.minusDays(10), TODAY.plusDays(4)), next);
    }

    @Test
    void after_one_that_ends_the_former_counts_again() {
        var old = price(1, "100", TODAY.minusDays(10), null);
        var fair = price(2, "80", TODAY, TODAY.plusDays(6));
        var inTheFair = price(3, "70", TODAY.plusDays(2), TODAY.plusDays(3));
        assertThat(history(old, fair, inTheFair).periods())
                .containsExactly(
                        old.within(TODAY.minusDays(10), TODAY.minusDays(1)),
                        fair.within(TODAY, TODAY.plusDays(1)),
                        inTheFair,
                        fair.within(TODAY.plusDays(4), TODAY.plusDays(6)),
                        old.within(TODAY.plusDays(7), null));
    }

    @Test
    void one_that_ends_behind_a_later_one_leaves_no_seam() {
        var fair = price(1, "80", TODAY, TODAY.plusDays(6));
        var next = price(2, "120", TODAY.plusDays(2), null);
        assertThat(history(fair, next).periods()).containsExactly(fair.within(TODAY, TODAY.plusDays(1)), next);
    }

    @Test
    void between_two_that_end_it_is_not_listed() {
        var one = price(1, "80", TODAY, TODAY.plusDays(1));
        var other = price(2, "80", TODAY.plusDays(5), TODAY.plusDays(6));
        assertThat(history(one, other).periods()).containsExactly(one, other);
        assertThat(history(one, other).on(TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void one_that_begins_the_same_day_corrects_it_while_the_day_is_not_over() {
        var today = price(1, "10", TODAY, null);
        var soon = price(2, "20", TODAY.plusDays(3), TODAY.plusDays(9));
        assertThat(set(history(today, soon), "100", TODAY, null).mistaken()).hasValue(today);
        assertThat(set(history(today, soon), "100", TODAY.plusDays(3), null).mistaken())
                .hasValue(soon);
        assertThat(set(history(today, soon), "100", TODAY.plusDays(1), null).mistaken())
                .isEmpty();
    }

    @Test
    void no_day_that_is_over_gets_another_price() {
        var old = price(1, "100", TODAY.minusDays(10), null);
        refused("price.overlap", () -> set(history(old), "50", TODAY.minusDays(1), null));
        refused("price.overlap", () -> set(history(old), "50", TODAY.minusDays(10), null));
        refused("price.overlap", () -> set(history(old), "50", TODAY.minusDays(20), TODAY.minusDays(10)));
        assertThat(set(history(old), "50", TODAY.minusDays(20), TODAY.minusDays(11))
                        .mistaken())
                .isEmpty();
        assertThat(set(history(price(1, "9", TODAY, null)), "50", TODAY.minusDays(20), null)
                        .mistaken())
                .isEmpty();
    }

    @Test
    void is_taken_back_unless_it_was_asked_for_before_today() {
        var old = price(1, "100", TODAY.minusDays(1), null);
        var today = price(2, "10", TODAY, null);
        assertThat(history(old, today).mistaken(today.id(), TODAY)).isEqualTo(today);
        refused("price.held", () -> history(old, today).mistaken(old.id(), TODAY));
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

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static PriceHistory.Change set(PriceHistory history, String amount, LocalDate from, LocalDate to) {
        return history.set(new UUID(0, 2), PRODUCT, Money.yuan(amount), from, to, TODAY);
    }

    private static PriceHistory history(Price... prices) {
        return new PriceHistory(List.of(prices));
    }

    private static Price price(int id, String amount, LocalDate from, LocalDate to) {
        return new Price(new UUID(0, id), PRODUCT, "CNY", new BigDecimal(amount), from, to);
    }
}
