package io.kaituo.contract.proposal;

import static io.kaituo.contract.approval.Outcome.APPROVE;
import static io.kaituo.contract.approval.Outcome.REJECT;
import static io.kaituo.contract.approval.Outcome.RETURN;
import static io.kaituo.contract.proposal.ProposalStatus.ACCEPTED;
import static io.kaituo.contract.proposal.ProposalStatus.CHANGES_ASKED;
import static io.kaituo.contract.proposal.ProposalStatus.DELIVERED;
import static io.kaituo.contract.proposal.ProposalStatus.DRAFT;
import static io.kaituo.contract.proposal.ProposalStatus.IN_REVIEW;
import static io.kaituo.contract.proposal.ProposalStatus.REJECTED;
import static io.kaituo.contract.proposal.ProposalStatus.REVIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaituo.contract.approval.Outcome;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.events.Money;
import io.kaituo.events.ProposalEvent.ProposalAccepted;
import io.kaituo.events.ProposalEvent.ProposalChangesAsked;
import io.kaituo.events.ProposalEvent.ProposalReviewed;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Proposal proposal = Proposal.draft(
            "east",
            new AboutDeal(Uuid7.next(), "Cranes", Uuid7.next(), "Harbour Works", "ada"),
            Offers.plain("first"),
            new PlaybookVersion("test", 1),
            "ada",
            NOW);

    @Nested
    class A_draft {

        @Test
        void is_the_first_version_however_often_it_changes() {
            assertThat(proposal.drafted().version()).isOne();
            assertThat(revise("second")).isOne();
            assertThat(revise("third")).isOne();
            expect(DRAFT);
        }

        @Test
        void says_nothing_when_nothing_is_different() {
            assertThat(proposal.revise(Offers.plain("first"), NOW)).isEmpty();
        }

        @Test
        void has_another_hash_for_another_text() {
            String hash = proposal.matter().documentHash();
            revise("second");
            assertThat(proposal.matter().documentHash()).isNotEqualTo(hash).matches("[0-9a-f]{64}");
        }

        @Test
        void goes_to_nobody_but_the_reviewer() {
            refuses("proposal.status", ProposalTest.this::deliver);
            refuses("proposal.status", () -> answer(Reply.ACCEPT, TODAY));
            refuses("proposal.not-in-review", proposal::openApproval);
        }
    }

    @Nested
    class In_review {

        @BeforeEach
        void submitted() {
            assertThat(submit()).isOne();
            expect(IN_REVIEW);
        }

        @Test
        void stays_as_it_is() {
            refuses("proposal.not-in-work", () -> revise("other"));
            refuses("proposal.status", ProposalTest.this::submit);
        }

        @Test
        void W5_1_a_no_asks_for_the_next_version() {
            assertThat(review(RETURN)).satisfies(said -> {
                assertThat(said.outcome()).isEqualTo("return");
                assertThat(said.version()).isOne();
            });
            expect(DRAFT);
            refuses("proposal.unchanged", ProposalTest.this::submit);
            assertThat(revise("better")).isEqualTo(2);
            assertThat(submit()).isEqualTo(2);
        }

        @Test
        void taken_back_it_may_go_again_as_it_was_or_as_the_next_version() {
            proposal.withdrawn(NOW);
            expect(DRAFT);
            assertThat(submit()).isOne();
            assertThat(proposal.view(id -> id).rounds()).hasSize(1);
            proposal.withdrawn(NOW);
            assertThat(revise("better")).isEqualTo(2);
        }

        @Test
        void a_rejection_is_the_end() {
            review(REJECT);
            expect(REJECTED);
            refuses("proposal.not-in-work", () -> revise("other"));
            refuses("proposal.unchanged", ProposalTest.this::submit);
        }
    }

    @Nested
    class With_the_customer {

        @BeforeEach
        void delivered() {
            submit();
            review(APPROVE);
            expect(REVIEWED);
            refuses("proposal.not-in-work", () -> revise("after the review"));
            deliver();
            expect(DELIVERED);
        }

        @Test
        void W5_1_a_yes_ends_the_loop() {
            assertThat(answer(Reply.ACCEPT, TODAY)).isInstanceOfSatisfying(ProposalAccepted.class, yes -> {
                assertThat(yes.title()).isEqualTo("Crane control for pier 4");
                assertThat(yes.version()).isOne();
                assertThat(yes.total()).isEqualTo(Money.yuan("12000.00"));
                assertThat(yes.accountName()).isEqualTo("Harbour Works");
            });
            expect(ACCEPTED);
            refuses("proposal.not-in-work", () -> revise("too late"));
        }

        @Test
        void W5_1_a_wish_for_changes_begins_the_next_round_with_the_review() {
            assertThat(answer(Reply.ASK_FOR_CHANGES, TODAY))
                    .isInstanceOfSatisfying(ProposalChangesAsked.class, wish -> assertThat(wish.comment())
                            .isEqualTo("cheaper"));
            expect(CHANGES_ASKED);
            refuses("proposal.unchanged", ProposalTest.this::submit);
            assertThat(revise("cheaper")).isEqualTo(2);
            expect(DRAFT);
            refuses("proposal.status", ProposalTest.this::deliver);
        }

        @Test
        void is_not_answered_before_it_was_there() {
            refuses("proposal.answer-early", () -> answer(Reply.ACCEPT, TODAY.minusDays(1)));
        }
    }

    @Test
    void W5_1_acceptance_5_a_no_of_the_reviewer_and_one_of_the_customer_make_three_versions() {
        submit();
        review(RETURN);
        revise("second");
        submit();
        review(APPROVE);
        deliver();
        answer(Reply.ASK_FOR_CHANGES, TODAY);
        revise("third");
        submit();
        review(APPROVE);
        deliver();
        answer(Reply.ACCEPT, TODAY);
        var view = proposal.view(id -> id);
        assertThat(view.revision()).isEqualTo(3);
        assertThat(view.rounds()).extracting(RoundView::number).containsExactly(1, 2, 3);
        assertThat(view.rounds().get(0).review().comment()).isEqualTo("because");
        assertThat(view.rounds().get(1).customerAnswer().reply()).isEqualTo(Reply.ASK_FOR_CHANGES);
        assertThat(view.rounds().get(2).customerAnswer().reply()).isEqualTo(Reply.ACCEPT);
    }

    @Test
    void rounds_are_read_as_they_were_written() {
        submit();
        review(APPROVE);
        deliver();
        answer(Reply.ACCEPT, TODAY);
        var column = new RoundsJson();
        var rounds = proposal.rounds();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(rounds)))
                .isEqualTo(rounds);
    }

    @Test
    void an_offer_is_read_as_it_was_written() {
        assertThat(Offer.read(Offers.tailored().json())).isEqualTo(Offers.tailored());
    }

    private int revise(String body) {
        return proposal.revise(Offers.plain(body), NOW).orElseThrow().version();
    }

    private int submit() {
        return proposal.submit(Uuid7.next(), "ada", NOW).version();
    }

    private ProposalReviewed review(Outcome outcome) {
        return (ProposalReviewed) proposal.decided(outcome, "because", NOW);
    }

    private Object deliver() {
        return proposal.deliver(new DeliverProposal(Channel.MEETING, "Mr Wang", null, null), TODAY, "ada", NOW);
    }

    private Object answer(Reply reply, LocalDate on) {
        return proposal.answer(new AnswerProposal(reply, "cheaper", "Mr Wang", null), on, "ada", NOW);
    }

    private void expect(ProposalStatus status) {
        assertThat(proposal.view(id -> id).status()).isEqualTo(status);
    }

    private static void refuses(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}
