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
import static io.kaituo.contract.quote.QuotesInWork.APPROVAL;
import static io.kaituo.contract.quote.QuotesInWork.BELOW;
import static io.kaituo.contract.quote.QuotesInWork.FAR_BELOW;
import static io.kaituo.contract.quote.QuotesInWork.LATER;
import static io.kaituo.contract.quote.QuotesInWork.NOW;
import static io.kaituo.contract.quote.QuotesInWork.WITHIN;
import static io.kaituo.contract.quote.QuotesInWork.YES;
import static io.kaituo.contract.quote.QuotesInWork.after;
import static io.kaituo.contract.quote.QuotesInWork.draft;
import static io.kaituo.contract.quote.QuotesInWork.issued;
import static io.kaituo.contract.quote.QuotesInWork.offered;
import static io.kaituo.contract.quote.QuotesInWork.refused;
import static io.kaituo.contract.quote.QuotesInWork.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.approval.Outcome;
import io.kaituo.events.QuoteEvent.QuoteApproved;
import io.kaituo.events.QuoteEvent.QuoteRejected;
import io.kaituo.events.QuoteEvent.QuoteReturned;
import io.kaituo.events.QuoteEvent.QuoteSubmitted;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuoteTest {

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
}
