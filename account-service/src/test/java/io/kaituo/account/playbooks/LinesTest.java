package io.kaituo.account.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.web.Problem.Violation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinesTest {

    private static final String YAML =
            """
            # a remark
            playbook: mine
            leads:
              firstContact: {within: 3 weeks}
              sources:
                - code: fair

                - {code: press,
                   title: 5}
            """;

    @Test
    void lead_to_where_a_mistake_begins() {
        assertThat(told("/playbook")).isEqualTo("Line 2: wrong");
        assertThat(told("/leads")).isEqualTo("Line 3: wrong");
        assertThat(told("/leads/firstContact/within")).isEqualTo("Line 4: wrong");
        assertThat(told("/leads/sources/0/code")).isEqualTo("Line 6: wrong");
        assertThat(told("/leads/sources/1")).isEqualTo("Line 8: wrong");
        assertThat(told("/leads/sources/1/title")).isEqualTo("Line 9: wrong");
    }

    @Test
    void lead_to_what_is_around_something_missing() {
        assertThat(told("/leads/sources/0/title/en")).isEqualTo("Line 6: wrong");
        assertThat(told("/")).isEqualTo("Line 2: wrong");
    }

    @Test
    void speak_the_readers_language() {
        var mistake = Lines.of(YAML).name(List.of(new Violation("/playbook", "错")), Locale.SIMPLIFIED_CHINESE);
        assertThat(mistake).containsExactly(new Violation("/playbook", "第 2 行：错"));
    }

    private static String told(String place) {
        return Lines.of(YAML)
                .name(List.of(new Violation(place, "wrong")), Locale.ENGLISH)
                .get(0)
                .message();
    }
}
