package io.kaituo.notification.channel;

import static io.kaituo.notification.channel.GivenChannel.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.directory.Person;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelTest {

    private final Channel robot = GivenChannel.robot(ChannelKind.WECOM, "harbour");

    @Nested
    class Healthy {

        @Test
        void shows_neither_its_address_nor_its_secret() {
            assertThat(robot.view().toString())
                    .doesNotContain("key-1234", "secret")
                    .contains("host/…1234");
        }

        @Test
        void is_merely_busy_as_long_as_it_fails_for_less_than_half_an_hour() {
            for (int i = 0; i < 20; i++) {
                assertThat(robot.failed("timeout", NOW.plus(Duration.ofMinutes(i))))
                        .isNull();
            }
            assertThat(robot.isUsed()).isTrue();
        }

        @Test
        void forgets_failures_as_soon_as_it_answers() {
            robot.failed("timeout", NOW);
            robot.reached(NOW);
            robot.failed("timeout", NOW.plus(Duration.ofHours(1)));
            assertThat(robot.view().failures()).isOne();
        }

        @Test
        void dies_after_five_failures_over_half_an_hour_and_says_so_once() {
            for (int i = 0; i < 4; i++) {
                robot.failed("timeout", NOW);
            }
            var later = NOW.plus(Duration.ofMinutes(30));
            assertThat(robot.failed("timeout", later).kind()).isEqualTo("WECOM");
            assertThat(robot.failed("timeout", later)).isNull();
            assertThat(robot.view().status()).isEqualTo(ChannelStatus.DEAD);
            assertThat(robot.view().failure()).isEqualTo("timeout");
        }

        @Test
        void dies_at_once_when_it_is_gone() {
            assertThat(robot.gone("93000", NOW).channelId()).isEqualTo(robot.id());
            assertThat(robot.isUsed()).isFalse();
        }

        @Test
        void outlives_a_mail_server_that_is_away_for_hours() {
            var mail = GivenChannel.email("ada");
            for (int i = 0; i < 20; i++) {
                mail.failed("refused", NOW.plus(Duration.ofHours(i)));
            }
            assertThat(mail.isUsed()).isTrue();
        }
    }

    @Nested
    class Dead {

        Dead() {
            robot.gone("93000", NOW);
        }

        @Test
        void lives_again_when_a_test_succeeds_and_says_so() {
            assertThat(robot.reached(NOW).channelId()).isEqualTo(robot.id());
            assertThat(robot.isUsed()).isTrue();
            assertThat(robot.view().failure()).isNull();
        }

        @Test
        void lives_again_with_another_address() {
            robot.change(
                    new ChangeChannel("Robot", "url", null, false),
                    Target.key("host", "key-5678"),
                    GivenChannel::sealed,
                    NOW);
            assertThat(robot.isUsed()).isTrue();
        }

        @Test
        void stays_dead_when_only_its_name_changes() {
            robot.change(new ChangeChannel("Robot", null, null, false), null, GivenChannel::sealed, NOW);
            assertThat(robot.isUsed()).isFalse();
        }
    }

    @Nested
    class Paused {

        @Test
        void is_not_used_until_somebody_wants_it() {
            robot.change(new ChangeChannel("Robot", null, null, true), null, GivenChannel::sealed, NOW);
            assertThat(robot.isUsed()).isFalse();
            robot.change(new ChangeChannel("Robot", null, null, false), null, GivenChannel::sealed, NOW);
            assertThat(robot.isUsed()).isTrue();
        }
    }

    @Nested
    class Of_several {

        private final Person ada = person("harbour");
        private final Channel ofRegion = GivenChannel.robot(ChannelKind.WECOM, null);

        @Test
        void the_teams_own_goes_before_the_regions() {
            assertThat(Channels.nearest(List.of(ofRegion, robot), ChannelKind.WECOM, ada))
                    .contains(robot);
        }

        @Test
        void the_regions_serves_other_teams() {
            assertThat(Channels.nearest(List.of(robot, ofRegion), ChannelKind.WECOM, person("station")))
                    .contains(ofRegion);
        }

        @Test
        void the_regions_steps_in_for_a_dead_one() {
            robot.gone("93000", NOW);
            assertThat(Channels.nearest(List.of(robot, ofRegion), ChannelKind.WECOM, ada))
                    .contains(ofRegion);
        }

        @Test
        void an_address_that_refused_is_open_again_once_it_is_another() {
            var mail = GivenChannel.email("ada");
            assertThat(Channels.isOpenTo(List.of(), ChannelKind.EMAIL, ada)).isTrue();
            mail.gone("550", NOW);
            assertThat(Channels.isOpenTo(List.of(mail), ChannelKind.EMAIL, ada)).isFalse();
            assertThat(mail.moveTo("new@kaituo.example", NOW).kind()).isEqualTo("EMAIL");
            assertThat(mail.moveTo("new@kaituo.example", NOW)).isNull();
            assertThat(Channels.isOpenTo(List.of(mail), ChannelKind.EMAIL, ada)).isTrue();
        }

        private static Person person(String team) {
            return new Person(
                    "ada", "ada", "Ada", "ada@kaituo.example", "en", Set.of("east"), team, Set.of(), Set.of(), 1, true);
        }
    }
}
