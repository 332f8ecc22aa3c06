package io.kaituo.notification.jsonpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.notification.channel.Answer;
import io.kaituo.notification.channel.HttpPost.Reply;
import io.kaituo.platform.web.Refused;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonPostTest {

    private static final String SECRET = "whsec_" + "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY=";

    private final JsonPost post = new JsonPost(null, null, Clock.systemUTC());

    @Test
    void shows_no_more_of_its_address_than_the_host() {
        var target = post.target("https://hooks.example.com/in/4f2a?token=abc", SECRET);
        assertThat(target.address()).isEqualTo("https://hooks.example.com/in/4f2a?token=abc");
        assertThat(target.hint()).isEqualTo("https://hooks.example.com/…");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"secret", "whsec_short", "whsec_####################################"})
    void wants_a_secret_worth_the_name(String secret) {
        assertThatThrownBy(() -> post.target("https://hooks.example.com", secret))
                .isInstanceOf(Refused.class);
    }

    @Test
    void understands_what_servers_answer() {
        assertThat(answer(204)).isEqualTo(Answer.TAKEN);
        assertThat(answer(410)).isInstanceOf(Answer.Gone.class);
        assertThat(answer(422)).isInstanceOf(Answer.Refused.class);
        assertThat(answer(429)).isEqualTo(new Answer.TooFast("HTTP 429", Duration.ofMinutes(1)));
        assertThat(answer(302)).as("nobody is followed elsewhere").isEqualTo(new Answer.NotNow("HTTP 302"));
        assertThat(answer(503)).isInstanceOf(Answer.NotNow.class);
    }

    private static Answer answer(int status) {
        return JsonPost.answer(new Reply(status, ""));
    }
}
