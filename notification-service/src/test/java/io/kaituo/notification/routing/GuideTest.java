package io.kaituo.notification.routing;

import static io.kaituo.notification.At.local;
import static io.kaituo.notification.channel.ChannelKind.DINGTALK;
import static io.kaituo.notification.channel.ChannelKind.EMAIL;
import static io.kaituo.notification.channel.ChannelKind.FEISHU;
import static io.kaituo.notification.channel.ChannelKind.WECOM;
import static io.kaituo.notification.routing.Priority.HIGH;
import static io.kaituo.notification.routing.Priority.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.notification.channel.ChannelKind;
import io.kaituo.notification.routing.NotificationRules.Hours;
import io.kaituo.notification.routing.NotificationRules.Rule;
import io.kaituo.notification.routing.NotificationRules.Way;
import io.kaituo.notification.routing.Route.Chooser;
import io.kaituo.platform.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuideTest {

    private static final Instant NIGHT = local("2026-03-02T22:00");
    private static final NotificationRules RULES = new NotificationRules(
            new Hours("20:00", "08:00"),
            "08:30",
            List.of(
                    new Rule(List.of("APPROVAL"), HIGH, Timing.AT_ONCE, List.of(Way.WECOM, Way.EMAIL)),
                    new Rule(List.of("APPROVAL"), null, Timing.WORKING_TIME, List.of(Way.EMAIL))));

    private final Guide guide = new Guide(RULES, "advertising-sales v3", WorkingCalendar.china());

    @Test
    void takes_the_first_rule_of_the_playbook_that_fits() {
        var route = guide.route("APPROVAL", HIGH, null, NIGHT);
        assertThat(route.channels()).containsExactly(WECOM, EMAIL);
        assertThat(route.from()).isEqualTo(NIGHT);
        assertThat(route.chosenBy()).isEqualTo(Chooser.PLAYBOOK);
        assertThat(route.rule()).isEqualTo("advertising-sales v3");
    }

    @Test
    void lets_wait_what_can_wait() {
        var route = guide.route("APPROVAL", NORMAL, null, NIGHT);
        assertThat(route.channels()).containsExactly(EMAIL);
        assertThat(route.from()).isEqualTo(local("2026-03-03T09:00"));
    }

    @Test
    void leaves_in_the_inbox_what_no_rule_names() {
        assertThat(guide.route("LEAD_IMPORT", HIGH, null, NIGHT).isInboxOnly()).isTrue();
    }

    @Test
    void goes_by_what_the_reader_said_of_the_topic() {
        var said = said(new OwnRoute("APPROVALS", List.of(FEISHU), null));
        var route = guide.route("APPROVAL", NORMAL, said, NIGHT);
        assertThat(route.channels()).containsExactly(FEISHU);
        assertThat(route.chosenBy()).isEqualTo(Chooser.PERSON);
        assertThat(route.rule()).isEqualTo("APPROVALS");
        assertThat(route.from()).as("when is still the playbook's").isEqualTo(local("2026-03-03T09:00"));
    }

    @Test
    void puts_what_the_reader_said_of_one_kind_before_its_topic() {
        var said = said(
                new OwnRoute("APPROVALS", List.of(FEISHU), null),
                new OwnRoute("APPROVAL", List.of(DINGTALK, DINGTALK, EMAIL), Timing.AT_ONCE));
        var route = guide.route("APPROVAL", NORMAL, said, NIGHT);
        assertThat(route.channels()).containsExactly(DINGTALK, EMAIL);
        assertThat(route.from()).isEqualTo(NIGHT);
        assertThat(guide.route("MENTION", NORMAL, said, NIGHT).channels()).containsExactly(FEISHU);
    }

    @Test
    void lets_a_reader_have_it_in_the_inbox_only() {
        var said = said(new OwnRoute("APPROVALS", List.<ChannelKind>of(), null));
        assertThat(guide.route("APPROVAL", HIGH, said, NIGHT).isInboxOnly()).isTrue();
    }

    @Test
    void keeps_to_the_readers_quiet_hours_instead_of_the_playbooks() {
        var said = Preference.of("east", "ada");
        said.set(new SetPreferences(
                "east", List.of(), new SetPreferences.QuietHours(LocalTime.of(9, 0), LocalTime.of(10, 0)), null));
        assertThat(guide.route("APPROVAL", NORMAL, said, local("2026-03-03T09:15"))
                        .from())
                .isEqualTo(local("2026-03-03T10:00"));
    }

    @Test
    void sends_the_digest_when_the_reader_wants_it_else_by_the_playbook_else_when_work_begins() {
        var day = LocalDate.of(2026, 3, 3);
        var said = Preference.of("east", "ada");
        said.set(new SetPreferences("east", List.of(), null, LocalTime.of(7, 45)));
        assertThat(guide.digestAt(said, day)).isEqualTo(LocalTime.of(7, 45));
        assertThat(guide.digestAt(null, day)).isEqualTo(LocalTime.of(8, 30));
        assertThat(new Guide(NotificationRules.STANDARD, null, WorkingCalendar.china()).digestAt(null, day))
                .isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void works_without_a_playbook() {
        var standard = new Guide(NotificationRules.STANDARD, null, WorkingCalendar.china());
        var route = standard.route("LEAD_OVERDUE", HIGH, null, NIGHT);
        assertThat(route.channels()).startsWith(EMAIL);
        assertThat(route.from()).isEqualTo(NIGHT);
        assertThat(route.chosenBy()).isEqualTo(Chooser.STANDARD);
    }

    private static Preference said(OwnRoute... routes) {
        var preference = Preference.of("east", "ada");
        preference.set(new SetPreferences("east", List.of(routes), null, null));
        return preference;
    }
}
