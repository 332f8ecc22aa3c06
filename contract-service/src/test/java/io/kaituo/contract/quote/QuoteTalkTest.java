package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.QuotesInWork.APPROVAL;
import static io.kaituo.contract.quote.QuotesInWork.LATER;
import static io.kaituo.contract.quote.QuotesInWork.NOW;
import static io.kaituo.contract.quote.QuotesInWork.YES;
import static io.kaituo.contract.quote.QuotesInWork.draft;
import static io.kaituo.contract.quote.QuotesInWork.issued;
import static io.kaituo.contract.quote.QuotesInWork.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.kaituo.events.Money;
import io.kaituo.events.QuoteTalkEvent.ObjectionAnswered;
import io.kaituo.events.QuoteTalkEvent.ObjectionRaised;
import io.kaituo.events.QuoteTalkEvent.ObjectionSettled;
import io.kaituo.events.QuoteTalkEvent.PaybackWritten;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about an offer leaves it as it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuoteTalkTest {

    private static final Payback PAYBACK =
            new Payback(null, List.of(new Payback.Benefit("less scrap", new BigDecimal("100.00"), "their report")), 2);
    private final AnswerObjection answer = new AnswerObjection("pays back", "https://example.com");

    @Test
    void is_told_in_the_words_of_the_sheet_but_for_who_confirmed() {
        var quote = draft();
        assertThat(quote.say(talk -> talk.raised("too dear", "ada", NOW), NOW))
                .get(type(ObjectionRaised.class))
                .returns(1, ObjectionRaised::objectionNumber)
                .returns("too dear", ObjectionRaised::objection);
        quote.say(talk -> talk.raised("too late", "ada", NOW), NOW);
        assertThat(quote.say(talk -> talk.answered(2, answer, "ada", NOW), NOW))
                .get(type(ObjectionAnswered.class))
                .returns(2, ObjectionAnswered::objectionNumber)
                .returns("https://example.com", ObjectionAnswered::evidence);
        assertThat(quote.say(talk -> talk.confirmed(2, "Li Wei", LocalDate.of(2026, 3, 2)), NOW))
                .get(type(ObjectionSettled.class))
                .returns(LocalDate.of(2026, 3, 2), ObjectionSettled::confirmedOn);
        assertThat(quote.snapshot().talk().objections())
                .hasToString(
                        "[1 unanswered, 2 answered 2026-03-02T08:00:00Z https://example.com confirmed 2026-03-02]");
    }

    @Test
    void is_a_payback_told_once() {
        var quote = draft();
        assertThat(quote.say(talk -> talk.reckoned(PAYBACK, Money.yuan("950.00")), NOW))
                .get(type(PaybackWritten.class))
                .returns(Money.yuan("950.00"), PaybackWritten::investment)
                .returns(Money.yuan("100.00"), PaybackWritten::yearly);
        assertThat(quote.say(talk -> talk.reckoned(PAYBACK, Money.yuan("950.00")), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ended")
    void is_what_it_was_once_the_quote_came_to_its_end(Quote quote) {
        refused("quote.closed", () -> quote.say(talk -> talk.raised("too dear", "ada", NOW), NOW));
        refused("quote.closed", () -> quote.say(talk -> talk.answered(1, answer, "ada", NOW), NOW));
        refused("quote.closed", () -> quote.say(talk -> talk.confirmed(1, "Li Wei", LocalDate.of(2026, 3, 2)), NOW));
        refused("quote.closed", () -> quote.say(talk -> talk.reckoned(PAYBACK, Money.yuan("950.00")), NOW));
    }

    @Test
    void is_not_said_without_end() {
        var quote = draft();
        IntStream.range(0, 100).forEach(i -> quote.say(talk -> talk.raised("no " + i, "ada", NOW), NOW));
        refused("quote.objections-many", () -> quote.say(talk -> talk.raised("one more", "ada", NOW), NOW));
    }

    static Stream<Quote> ended() {
        return Stream.<Consumer<Quote>>of(
                        it -> it.answer(YES, false, NOW),
                        it -> it.answer(new AnswerQuote(false, "too dear"), false, NOW),
                        it -> it.expire(LATER),
                        it -> it.supersede(APPROVAL, NOW),
                        it -> it.withdraw("a mistake", NOW))
                .map(end -> {
                    var quote = issued();
                    quote.say(talk -> talk.raised("too slow", "ada", NOW), NOW);
                    quote.say(
                            talk -> talk.answered(
                                    1, new AnswerObjection("it is not", "https://example.com"), "ada", NOW),
                            NOW);
                    end.accept(quote);
                    return quote;
                });
    }

    @Test
    void H4_step_6_a_payback_follows_the_total_unless_the_investment_is_named() {
        var benefits = List.of(new Payback.Benefit("less scrap", new BigDecimal("100.00"), "their report"));
        var sheet = new Payback(null, benefits, 2).view(Money.yuan("150.00"));
        assertThat(sheet.paybackMonths()).isEqualByComparingTo("18.0");
        assertThat(sheet.returnPercent()).isEqualByComparingTo("33.3");
        assertThat(sheet.cumulative())
                .extracting(PaybackView.Year::gained)
                .satisfiesExactly(first -> assertThat(first).isEqualByComparingTo("-50"), second -> assertThat(second)
                        .isEqualByComparingTo("50"));
        assertThat(new Payback(new BigDecimal("50"), benefits, 1)
                        .view(Money.yuan("150.00"))
                        .paybackMonths())
                .isEqualByComparingTo("6.0");
    }

    @Test
    void H4_step_6_a_payback_of_what_costs_nothing_has_no_return() {
        var benefits = List.of(new Payback.Benefit("less scrap", new BigDecimal("100.00"), "their report"));
        var sheet = new Payback(null, benefits, 2).view(Money.yuan("0.00"));
        assertThat(sheet.paybackMonths()).isEqualByComparingTo("0");
        assertThat(sheet.returnPercent()).isNull();
        assertThat(sheet.cumulative()).hasSize(2);
    }
}
