package io.kaituo.contract.quote;

import static io.kaituo.contract.quote.QuoteStatus.ACCEPTED;
import static io.kaituo.contract.quote.QuoteStatus.APPROVED;
import static io.kaituo.contract.quote.QuoteStatus.DECLINED;
import static io.kaituo.contract.quote.QuoteStatus.DRAFT;
import static io.kaituo.contract.quote.QuoteStatus.EXPIRED;
import static io.kaituo.contract.quote.QuoteStatus.IN_APPROVAL;
import static io.kaituo.contract.quote.QuoteStatus.ISSUED;
import static io.kaituo.contract.quote.QuoteStatus.REJECTED;
import static io.kaituo.contract.quote.QuoteStatus.SUPERSEDED;
import static io.kaituo.contract.quote.QuoteStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.authority.Level;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.Money;
import io.kaituo.events.QuoteEvent.QuoteApproved;
import io.kaituo.events.QuoteEvent.QuoteRejected;
import io.kaituo.events.QuoteEvent.QuoteReturned;
import io.kaituo.events.QuoteEvent.QuoteSubmitted;
import io.kaituo.events.QuoteTalkEvent.ObjectionAnswered;
import io.kaituo.events.QuoteTalkEvent.ObjectionRaised;
import io.kaituo.events.QuoteTalkEvent.ObjectionSettled;
import io.kaituo.events.QuoteTalkEvent.PaybackWritten;
import io.kaituo.platform.web.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuoteTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final UUID APPROVAL = new UUID(0, 3);
    private static final Payback PAYBACK =
            new Payback(null, List.of(new Payback.Benefit("less scrap", new BigDecimal("100.00"), "their report")), 2);
    private static final AnswerQuote YES = new AnswerQuote(true, null);

    private static final Map<QuoteStatus, Set<QuoteStatus>> ALLOWED = new EnumMap<>(Map.of(
            DRAFT, Set.of(IN_APPROVAL, APPROVED, WITHDRAWN),
            IN_APPROVAL, Set.of(APPROVED, DRAFT, REJECTED, WITHDRAWN),
            APPROVED, Set.of(ISSUED, DRAFT, IN_APPROVAL, WITHDRAWN),
            ISSUED, Set.of(ACCEPTED, DECLINED, EXPIRED, SUPERSEDED, WITHDRAWN),
            ACCEPTED, Set.of(SUPERSEDED)));

    @ParameterizedTest
    @EnumSource
    void moves_only_as_the_table_says(QuoteStatus from) {
        for (var to : QuoteStatus.values()) {
            if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                assertThat(from.to(to)).isEqualTo(to);
            } else {
                refused("quote.status", () -> from.to(to));
            }
        }
    }

    @Nested
    class A_draft {

        private final Quote quote = draft();

        @Test
        void is_the_first_revision() {
            assertThat(quote.snapshot().revision()).isOne();
            assertThat(quote.drafted().total().amount()).isEqualByComparingTo("950");
        }

        @Test
        void gets_another_revision_and_hash_with_another_price() {
            String hash = quote.snapshot().documentHash();
            assertThat(quote.revise(offered("940"), NOW))
                    .hasValueSatisfying(event -> assertThat(event.revision()).isEqualTo(2));
            assertThat(quote.snapshot().documentHash()).isNotEqualTo(hash);
            assertThat(quote.revise(offered("940"), NOW)).isEmpty();
        }

        @Test
        void within_authority_is_approved_at_once() {
            assertThat(quote.submit(null, WITHIN, NOW))
                    .hasExactlyElementsOfTypes(QuoteSubmitted.class, QuoteApproved.class);
            assertThat(status(quote)).isEqualTo(APPROVED);
        }

        @Test
        void below_it_waits_for_somebody() {
            assertThat(quote.submit(APPROVAL, BELOW, NOW))
                    .singleElement()
                    .isInstanceOfSatisfying(QuoteSubmitted.class, event -> {
                        assertThat(event.belowAuthority()).isTrue();
                        assertThat(event.discount()).isEqualByComparingTo("15");
                    });
            assertThat(status(quote)).isEqualTo(IN_APPROVAL);
        }

        @Test
        void is_not_issued_answered_or_replaced() {
            refused("quote.status", () -> quote.issue(WITHIN, NOW, LATER));
            refused("quote.status", () -> quote.answer(YES, false, NOW));
            refused("quote.not-issued", quote::requireIssuedOnce);
            assertThat(quote.supersede(APPROVAL, NOW)).isEmpty();
        }
    }

    @Nested
    class In_approval {

        private final Quote quote = after(it -> it.submit(APPROVAL, BELOW, NOW));

        @Test
        void is_approved_returned_or_rejected() {
            assertThat(quote.decided(Outcome.APPROVE, null, NOW)).isInstanceOf(QuoteApproved.class);
            assertThat(after(it -> it.submit(APPROVAL, BELOW, NOW)).decided(Outcome.RETURN, "less", NOW))
                    .isInstanceOfSatisfying(QuoteReturned.class, event -> assertThat(event.comment())
                            .isEqualTo("less"));
            var rejected = after(it -> it.submit(APPROVAL, BELOW, NOW));
            assertThat(rejected.decided(Outcome.REJECT, "no", NOW)).isInstanceOf(QuoteRejected.class);
            refused("quote.not-draft", () -> rejected.revise(offered("1000"), NOW));
        }

        @Test
        void is_not_changed() {
            refused("quote.not-draft", () -> quote.revise(offered("1"), NOW));
            refused("quote.status", () -> quote.submit(APPROVAL, BELOW, NOW));
        }
    }

    @Nested
    class Approved {

        private final Quote quote = after(it -> {
            it.submit(APPROVAL, BELOW, NOW);
            it.decided(Outcome.APPROVE, null, NOW);
        });

        @Test
        void R5_19_edited_it_needs_agreement_anew() {
            assertThat(quote.snapshot().isAgreed(BELOW)).isTrue();
            quote.revise(offered("840"), NOW);
            assertThat(status(quote)).isEqualTo(DRAFT);
            assertThat(quote.snapshot().isAgreed(BELOW)).isFalse();
            refused("quote.status", () -> quote.issue(BELOW, NOW, LATER));
        }

        @Test
        void R5_19_is_issued_only_while_whoever_agreed_may() {
            refused("quote.needs-agreement", () -> quote.issue(FAR_BELOW, NOW, LATER));
            assertThat(quote.issue(BELOW, NOW, LATER).expiresAt()).isEqualTo(LATER);
        }

        @Test
        void R5_19_what_nobody_was_asked_about_is_not_issued_once_somebody_must() {
            var alone = after(it -> it.submit(null, WITHIN, NOW));
            refused("quote.needs-agreement", () -> alone.issue(BELOW, NOW, LATER));
            assertThat(alone.submit(APPROVAL, BELOW, NOW)).hasSize(1);
            assertThat(status(alone)).isEqualTo(IN_APPROVAL);
        }
    }

    @Nested
    class Issued {

        private final Quote quote = issued();

        @Test
        void is_accepted_or_declined_once() {
            quote.answer(YES, false, NOW);
            assertThat(status(quote)).isEqualTo(ACCEPTED);
            refused("quote.status", () -> quote.answer(YES, false, NOW));
        }

        @Test
        void is_not_changed_any_more() {
            refused("quote.not-draft", () -> quote.revise(offered("1"), NOW));
        }

        @Test
        void expires_unless_it_was_answered() {
            assertThat(quote.warn(NOW)).isPresent();
            assertThat(quote.expire(NOW)).isPresent();
            var answered = issued();
            answered.answer(YES, false, NOW);
            assertThat(answered.warn(NOW)).isEmpty();
            assertThat(answered.expire(NOW)).isEmpty();
            assertThat(status(answered)).isEqualTo(ACCEPTED);
        }

        @Test
        void is_accepted_until_its_last_moment_even_where_nobody_noted_its_end() {
            refused("quote.expired", () -> quote.answer(YES, false, LATER.plusSeconds(1)));
            assertThat(status(quote)).isEqualTo(ISSUED);
            quote.answer(YES, false, LATER);
            assertThat(status(quote)).isEqualTo(ACCEPTED);
        }

        @Test
        void R5_19_a_contract_rests_on_it_once_accepted_in_its_deal_and_currency() {
            var deal = new UUID(0, 1);
            assertThat(quote.snapshot().isAcceptedFor(deal, "CNY")).isFalse();
            quote.answer(YES, false, NOW);
            assertThat(quote.snapshot().isAcceptedFor(deal, "CNY")).isTrue();
            assertThat(quote.snapshot().isAcceptedFor(deal, "USD")).isFalse();
            assertThat(quote.snapshot().isAcceptedFor(APPROVAL, "CNY")).isFalse();
        }

        @Test
        void gives_way_to_a_later_one_even_when_it_was_accepted() {
            quote.answer(YES, false, NOW);
            assertThat(quote.supersede(APPROVAL, NOW)).isPresent();
            assertThat(status(quote)).isEqualTo(SUPERSEDED);
        }

        @Test
        void where_objections_must_be_settled_an_open_one_keeps_it_from_being_accepted() {
            quote.say(talk -> talk.raised("too dear", "ada", NOW), NOW);
            refused("quote.objections-open", () -> quote.answer(YES, true, NOW));
            quote.say(
                    talk -> talk.answered(1, new AnswerObjection("pays back", "https://example.com"), "ada", NOW), NOW);
            refused("quote.objections-open", () -> quote.answer(YES, true, NOW));
            quote.say(talk -> talk.confirmed(1, "Li Wei", LocalDate.of(2026, 3, 2)), NOW);
            quote.answer(YES, true, NOW);
            assertThat(status(quote)).isEqualTo(ACCEPTED);
        }

        @Test
        void another_answer_has_to_be_confirmed_anew() {
            quote.say(talk -> talk.raised("too dear", "ada", NOW), NOW);
            quote.say(
                    talk -> talk.answered(1, new AnswerObjection("pays back", "https://example.com"), "ada", NOW), NOW);
            quote.say(talk -> talk.confirmed(1, "Li Wei", LocalDate.of(2026, 3, 2)), NOW);
            quote.say(talk -> talk.answered(1, new AnswerObjection("cheaper", "https://example.com"), "ada", NOW), NOW);
            refused("quote.objections-open", () -> quote.answer(YES, true, NOW));
        }
    }

    @Nested
    class What_is_said_about_it {

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
        @MethodSource("io.kaituo.contract.quote.QuoteTest#ended")
        void is_what_it_was_once_the_quote_came_to_its_end(Quote quote) {
            refused("quote.closed", () -> quote.say(talk -> talk.raised("too dear", "ada", NOW), NOW));
            refused("quote.closed", () -> quote.say(talk -> talk.answered(1, answer, "ada", NOW), NOW));
            refused(
                    "quote.closed",
                    () -> quote.say(talk -> talk.confirmed(1, "Li Wei", LocalDate.of(2026, 3, 2)), NOW));
            refused("quote.closed", () -> quote.say(talk -> talk.reckoned(PAYBACK, Money.yuan("950.00")), NOW));
        }

        @Test
        void is_not_said_without_end() {
            var quote = draft();
            IntStream.range(0, 100).forEach(i -> quote.say(talk -> talk.raised("no " + i, "ada", NOW), NOW));
            refused("quote.objections-many", () -> quote.say(talk -> talk.raised("one more", "ada", NOW), NOW));
        }
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

    private static final Judgement WITHIN = judgement(Level.REP, "950");
    private static final Judgement BELOW = judgement(Level.MANAGER, "850");
    private static final Judgement FAR_BELOW = judgement(Level.DIRECTOR, "500");

    private static Judgement judgement(Level needed, String sold) {
        return new Judgement(Level.REP, needed, new BigDecimal("1000"), new BigDecimal(sold), List.of(), List.of());
    }

    private static Quote draft() {
        var origin = new Origin("EAST-Q-2026-00001", "test", 1, "id-ada", NOW, null);
        var deal = new AboutDeal(new UUID(0, 1), "Crane control", new UUID(0, 2), "Harbour Works", "id-ada");
        return Quote.draft("east", origin, deal, offered("950"));
    }

    private static Offered offered(String price) {
        var line = new QuoteLine(
                "crane",
                "Crane",
                "Cranes",
                "piece",
                new BigDecimal("1.000"),
                new BigDecimal("1000.0000"),
                new BigDecimal(price).setScale(4),
                new BigDecimal("0.13"),
                null);
        return Offered.of("CNY", List.of(line), null);
    }

    private static Quote after(Consumer<Quote> moves) {
        var quote = draft();
        moves.accept(quote);
        return quote;
    }

    private static Quote issued() {
        return after(it -> {
            it.submit(null, WITHIN, NOW);
            it.issue(WITHIN, NOW, LATER);
        });
    }

    private static QuoteStatus status(Quote quote) {
        return quote.view(id -> id).status();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
