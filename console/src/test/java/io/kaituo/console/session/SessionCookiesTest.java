package io.kaituo.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionCookiesTest {
    @Test
    void are_known_inside_by_their_plain_names() {
        assertThat(SessionCookies.plain("__Host-q_session=a; __Host-q_session_chunk_1=b; theme=dark"))
                .isEqualTo("q_session=a; q_session_chunk_1=b; theme=dark");
    }

    @Test
    void without_the_prefix_are_anybodys() {
        assertThat(SessionCookies.plain("q_session=evil; __Host-q_session=a; q_auth_x=evil"))
                .isEqualTo("q_session=a");
    }
}
