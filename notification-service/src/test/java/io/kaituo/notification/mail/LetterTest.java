package io.kaituo.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Letter letter = Letter.of(
            new WriteLetter(
                    UUID.randomUUID(),
                    "east",
                    "mia@kaituo.example",
                    Locale.SIMPLIFIED_CHINESE,
                    "title",
                    "why",
                    "/leads/1"),
            NOW);

    @Test
    void is_nobody_elses_while_it_is_being_sent() {
        letter.take(NOW);
        assertThat(letter.wakeAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        assertThat(letter.status()).isEqualTo(LetterStatus.QUEUED);
    }

    @Test
    void is_sent_once_the_server_took_it() {
        letter.take(NOW);
        letter.sent(NOW);
        assertThat(letter.status()).isEqualTo(LetterStatus.SENT);
    }

    @Test
    void is_tried_ten_times_each_time_later_and_then_given_up() {
        var pauses = new ArrayList<Long>();
        boolean again;
        do {
            letter.take(NOW);
            again = letter.failed("refused", NOW);
            if (again) {
                pauses.add(Duration.between(NOW, letter.wakeAt()).toSeconds());
            }
        } while (again);
        assertThat(pauses).isEqualTo(List.of(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L));
        assertThat(letter.status()).isEqualTo(LetterStatus.FAILED);
    }

    @Test
    void keeps_its_readers_language() {
        assertThat(letter.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
