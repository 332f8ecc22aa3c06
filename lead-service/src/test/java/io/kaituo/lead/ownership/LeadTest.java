package io.kaituo.lead.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.lead.firstcontact.Clocks;
import io.kaituo.lead.ownership.ContactPreferences.QuietTime;
import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.playbook.PlaybookVersion;
import io.kaituo.platform.web.RuleViolation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeadTest {

    private static final Instant NOW = Instant.parse("2026-02-11T01:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(7));
    private static final PlaybookVersion RULES = new PlaybookVersion("advertising-sales", 3);

    private static final RegisterRules OPEN = new RegisterRules(
            List.of(new RegisterRules.Source("trade-fair", Map.of("zh-CN", "参加行业展览会", "en", "Trade fairs"))),
            null,
            10,
            null);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

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
            var earlier = new Rival(UUID.randomUUID(), UUID.randomUUID(), "ben");
            assertThat(lead.registered(Optional.of(earlier)).contested()).isTrue();
            assertThat(view().contested()).isTrue();
            assertThat(lead.dispute().first(lead.id())).isEqualTo(earlier.firstLeadId());
            assertThat(lead.contest(earlier, NOW).firstOwnerId()).isEqualTo("ben");
        }

        @Test
        void counts_as_collected_when_it_is_registered() {
            assertThat(view().collectedAt()).isEqualTo(NOW);
        }

        @Test
        void cannot_have_been_collected_in_the_future() {
            var tomorrow = ask("宏达", NOW.plusSeconds(1));
            assertThatThrownBy(() -> new Lead(tomorrow, OPEN, "east", null, "ada", NOW))
                    .isInstanceOf(RuleViolation.class)
                    .extracting("code")
                    .isEqualTo("lead.collected-in-future");
        }

        @Test
        void says_nothing_when_nothing_is_different() {
            assertThat(lead.correct(ask("宏达", null).known(), OPEN, "ada", NOW)).isEmpty();
        }

        @Test
        void tells_what_was_corrected() {
            assertThat(lead.correct(ask("宏达贸易", null).known(), OPEN, "ada", NOW))
                    .hasValueSatisfying(made -> {
                        assertThat(made.event().companyName()).isEqualTo("宏达贸易");
                        assertThat(made.history()).hasSize(1);
                    });
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_contact {

        @Test
        void stops_the_first_contact_clock_once() {
            assertThat(lead.contact(talk(null), CHINA, NOW).first()).isTrue();
            assertThat(lead.contact(talk(null), CHINA, NOW).first()).isFalse();
            assertThat(lead.firstContact().isRunning()).isFalse();
            assertThat(view().firstContactDue()).isNull();
        }

        @Test
        void cannot_lie_in_the_future() {
            assertThatThrownBy(() -> lead.contact(talk(NOW.plusSeconds(1)), CHINA, NOW))
                    .isInstanceOf(RuleViolation.class);
        }

        @Test
        void needs_an_owner_first() {
            lead.firstContact().missed(lead, true, DUE);
            lead.pool("no-follow-up", null, DUE);
            assertThatThrownBy(() -> lead.contact(talk(null), CHINA, DUE))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("POOLED");
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class An_overdue_lead {

        @Test
        void stays_with_its_owner_until_somebody_decides() {
            var event = lead.firstContact().missed(lead, false, DUE);
            assertThat(event.ownerId()).isEqualTo("ada");
            assertThat(event.dueAt()).isEqualTo(DUE);
            assertThat(view().overdue()).isTrue();
        }

        @Test
        void does_not_wait_any_more_so_that_no_second_notice_follows() {
            lead.firstContact().missed(lead, false, DUE);
            assertThat(lead.firstContact().isRunning()).isFalse();
        }

        @Test
        void gets_a_new_clock_with_its_new_owner() {
            lead.firstContact().missed(lead, false, DUE);
            Clocks.start(lead, DUE);
            var event = lead.assign("ben", "mia", "on leave", DUE);
            assertThat(event.fromOwnerId()).isEqualTo("ada");
            assertThat(event.ownerId()).isEqualTo("ben");
            assertThat(event.firstContactDue()).isEqualTo(DUE.plus(Duration.ofDays(7)));
            assertThat(lead.firstContact().isRunning()).isTrue();
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
            assertThat(lead.firstContact().mayBePassedOn()).isTrue();
            lead.passOn("cleo", DUE);
            assertThat(lead.firstContact().mayBePassedOn()).isFalse();
        }

        @Test
        void may_be_passed_on_again_after_a_managers_decision() {
            lead.passOn("ben", DUE);
            lead.passOn("cleo", DUE);
            lead.assign("ada", "mia", "back to you", DUE);
            assertThat(lead.firstContact().mayBePassedOn()).isTrue();
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class What_is_off_the_list {

        @Test
        void R2_2_comes_back_neither_by_the_pool_nor_by_another_owner() {
            lead.disqualify("no-need", null, "ada", NOW);
            assertThatThrownBy(() -> lead.pool("They buy elsewhere", "ada", NOW))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("POOLED");
            assertThatThrownBy(() -> lead.assign("ben", "mia", "on leave", NOW))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("NEW");
            assertThat(lead.status()).isEqualTo(LeadStatus.DISQUALIFIED);
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class The_register {

        @ParameterizedTest
        @CsvSource({"trade-fair, trade-fair", "参加行业展览会, trade-fair", " TRADE FAIRS, trade-fair", "a friend, a friend"})
        void R5_1_knows_a_source_by_any_of_its_names_and_accepts_every_other(String written, String source) {
            assertThat(OPEN.source(written)).isEqualTo(source);
        }

        @Test
        void R5_3_allows_two_working_days_where_the_playbook_says_nothing() {
            assertThat(new RegisterRules(null, null, null, null).entry().within())
                    .hasToString("2 wd");
        }

        @Test
        void R5_3_shows_an_entry_after_its_due_date_as_late() {
            lead.toBeEnteredBy(new DueDate(NOW, Span.parse("2 wd"), List.of()));
            assertThat(view().lateEntry()).isFalse();
            lead.toBeEnteredBy(new DueDate(NOW.minusMillis(1), Span.parse("2 wd"), List.of()));
            assertThat(view().lateEntry()).isTrue();
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class The_wishes_of_a_contact {

        private final ContactPreferences wishes = new ContactPreferences(
                "e-mail",
                Set.of("phone"),
                List.of(
                        new QuietTime(LocalTime.of(12, 0), LocalTime.of(14, 0), null),
                        new QuietTime(LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of(DayOfWeek.FRIDAY))));

        @Test
        void refuse_a_channel_however_it_is_written() {
            assertThatThrownBy(() -> wishes.permit("Phone", at("2026-02-11T10:00")))
                    .extracting("code")
                    .isEqualTo("lead.channel-refused");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-02-11T11:59, true",
            "2026-02-11T12:00, false",
            "2026-02-11T14:00, true",
            "2026-02-13T22:00, false",
            "2026-02-14T06:59, false",
            "2026-02-14T07:00, true",
            "2026-02-14T22:30, true",
            "2026-02-13T06:00, true"
        })
        void leave_them_alone_at_quiet_times(String when, boolean welcome) {
            if (welcome) {
                wishes.permit("e-mail", at(when));
            } else {
                assertThatThrownBy(() -> wishes.permit("e-mail", at(when)))
                        .extracting("code")
                        .isEqualTo("lead.quiet-time");
            }
        }

        private static ZonedDateTime at(String local) {
            return LocalDateTime.parse(local).atZone(CHINA);
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class Somebody_without_need {

        @ParameterizedTest
        @CsvSource({"13812345678, 138**78", "123456, **", "'', **"})
        void sees_too_little_of_a_phone_number(String phone, String masked) {
            assertThat(Masked.phone(phone)).isEqualTo(masked);
        }

        @ParameterizedTest
        @CsvSource({"wang@hongda.cn, w**@hongda.cn", "@hongda.cn, @**"})
        void sees_too_little_of_an_address(String email, String masked) {
            assertThat(Masked.email(email)).isEqualTo(masked);
        }
    }

    private static Lead registered() {
        var lead = new Lead(ask("宏达", null), OPEN, "east", null, "ada", NOW);
        lead.firstContact().workBy(RULES);
        Clocks.start(lead, NOW);
        return lead;
    }

    private static RegisterLead ask(String company, Instant collectedAt) {
        return new RegisterLead(
                company, "fair", null, null, null, null, null, null, null, null, null, collectedAt, null, null);
    }

    private static LogContact talk(Instant at) {
        return new LogContact("phone", at, "spoke to the buyer", null, null, null, null, null);
    }

    private LeadView view() {
        return lead.view(new Reader(UnaryOperator.identity(), Sight.EVERYBODY, Locale.ENGLISH));
    }
}
