package io.kaituo.lead.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadTest {

    private static final Instant NOW = Instant.parse("2026-02-11T01:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(7));
    private static final PlaybookVersion RULES = new PlaybookVersion("advertising-sales", 3);

    private final Lead lead = registered();

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_new_lead {

        @Test
        void belongs_to_its_registrant() {
            assertThat(view().ownerId()).isEqualTo("ada");
            assertThat(view().status()).isEqualTo(LeadStatus.NEW);
        }

        @Test
        void is_contested_when_somebody_came_first() {
            assertThat(lead.registered(true).contested()).isTrue();
            assertThat(view().contested()).isTrue();
        }

        @Test
        void counts_as_collected_when_it_is_registered() {
            assertThat(view().collectedAt()).isEqualTo(NOW);
        }

        @Test
        void cannot_have_been_collected_in_the_future() {
            var tomorrow = ask("宏达", NOW.plusSeconds(1));
            assertThatThrownBy(() -> Lead.register(tomorrow, "east", null, "ada", NOW))
                    .isInstanceOf(RuleViolation.class)
                    .extracting("code")
                    .isEqualTo("lead.collected-in-future");
        }

        @Test
        void says_nothing_when_nothing_is_different() {
            assertThat(lead.change(ask("宏达", null), NOW)).isEmpty();
        }

        @Test
        void tells_what_was_corrected() {
            assertThat(lead.change(ask("宏达贸易", null), NOW))
                    .hasValueSatisfying(event -> assertThat(event.companyName()).isEqualTo("宏达贸易"));
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_contact {

        @Test
        void stops_the_first_contact_clock_once() {
            assertThat(lead.contact(talk(null), NOW).first()).isTrue();
            assertThat(lead.contact(talk(null), NOW).first()).isFalse();
            assertThat(lead.awaitsContact()).isFalse();
            assertThat(view().firstContactDue()).isNull();
        }

        @Test
        void cannot_lie_in_the_future() {
            assertThatThrownBy(() -> lead.contact(talk(NOW.plusSeconds(1)), NOW))
                    .isInstanceOf(RuleViolation.class);
        }

        @Test
        void needs_an_owner_first() {
            lead.missFirstContact(true, DUE);
            lead.pool(DUE);
            assertThatThrownBy(() -> lead.contact(talk(null), DUE))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("POOLED");
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class An_overdue_lead {

        @Test
        void stays_with_its_owner_until_somebody_decides() {
            var event = lead.missFirstContact(false, DUE);
            assertThat(event.ownerId()).isEqualTo("ada");
            assertThat(event.dueAt()).isEqualTo(DUE);
            assertThat(view().overdue()).isTrue();
        }

        @Test
        void does_not_wait_any_more_so_that_no_second_notice_follows() {
            lead.missFirstContact(false, DUE);
            assertThat(lead.awaitsContact()).isFalse();
        }

        @Test
        void gets_a_new_clock_with_its_new_owner() {
            lead.missFirstContact(false, DUE);
            lead.dueBy(DUE.plusSeconds(60), RULES);
            var event = lead.assign("ben", "mia", "on leave", DUE);
            assertThat(event.fromOwnerId()).isEqualTo("ada");
            assertThat(event.ownerId()).isEqualTo("ben");
            assertThat(event.firstContactDue()).isEqualTo(DUE.plusSeconds(60));
            assertThat(lead.awaitsContact()).isTrue();
        }

        @Test
        void cannot_go_to_the_same_owner() {
            assertThatThrownBy(() -> lead.assign("ada", "mia", "again", DUE))
                    .isInstanceOf(RuleViolation.class)
                    .extracting("code")
                    .isEqualTo("lead.same-owner");
        }

        @Test
        void is_passed_on_by_the_playbook_twice_at_most() {
            lead.passOn("ben", DUE);
            assertThat(lead.mayBePassedOn()).isTrue();
            lead.passOn("cleo", DUE);
            assertThat(lead.mayBePassedOn()).isFalse();
        }

        @Test
        void may_be_passed_on_again_after_a_managers_decision() {
            lead.passOn("ben", DUE);
            lead.passOn("cleo", DUE);
            lead.assign("ada", "mia", "back to you", DUE);
            assertThat(lead.mayBePassedOn()).isTrue();
        }
    }

    private static Lead registered() {
        var lead = Lead.register(ask("宏达", null), "east", null, "ada", NOW);
        lead.dueBy(DUE, RULES);
        return lead;
    }

    private static RegisterLead ask(String company, Instant collectedAt) {
        return new RegisterLead(company, "fair", null, null, null, null, null, null, null, null, null, collectedAt);
    }

    private static LogContact talk(Instant at) {
        return new LogContact("phone", at, "spoke to the buyer", null, null);
    }

    private LeadView view() {
        return lead.view(UnaryOperator.identity(), List.of());
    }
}
