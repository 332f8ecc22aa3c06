package io.kaituo.account.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kaituo.platform.web.Problem.Violation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaybookCheckTest {

    private static final String STANDARD = Presets.file("standard-eight-steps.yaml");

    @Test
    void finds_nothing_wrong_with_the_presets() {
        assertThat(Presets.all()).hasSize(5).allSatisfy(preset -> assertThat(
                        PlaybookCheck.mistakes(preset, Locale.ENGLISH))
                .isEmpty());
    }

    @Test
    void names_the_place_that_the_schema_forbids_in_the_readers_language() throws JsonProcessingException {
        String spoilt = STANDARD.replace("onOverdue: notify", "onOverdue: dismiss");
        assertThat(mistakes(spoilt, Locale.ENGLISH))
                .extracting(Violation::field)
                .contains("/leads/firstContact/onOverdue");
        assertThat(mistakes(spoilt, Locale.SIMPLIFIED_CHINESE))
                .extracting(Violation::message)
                .anyMatch(message -> message.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void tells_how_a_value_is_written_and_not_by_which_expression_that_is_checked() throws JsonProcessingException {
        String spoilt = STANDARD.replace("within: 3 wd", "within: 3 weeks");
        assertThat(mistakes(spoilt, Locale.ENGLISH))
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("“3 weeks” is no duration")
                        .contains("such as 7 d"))
                .noneSatisfy(message -> assertThat(message).contains("regex"));
        assertThat(mistakes(STANDARD.replace("playbook: standard", "playbook: Standard"), Locale.SIMPLIFIED_CHINESE))
                .containsExactly(new Violation("/playbook", "“Standard-eight-steps”的写法不符合此处要求。"));
    }

    @Test
    void compiles_every_condition_under_its_mark() throws JsonProcessingException {
        String spoilt = STANDARD.replace(
                "after: {value: 90 d, origin: ours}",
                "after: 90 d\n      appliesTo: {value: \"colour == 'red'\", origin: ours}");
        assertThat(mistakes(spoilt, Locale.ENGLISH)).singleElement().satisfies(mistake -> {
            assertThat(mistake.field()).isEqualTo("/visits/followUp/3/appliesTo");
            assertThat(mistake.message()).contains("colour");
        });
        assertThat(mistakes(spoilt.replace("colour == 'red'", "total > 1.0 && tier == ''"), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void wants_a_condition_to_be_true_or_false() throws JsonProcessingException {
        String spoilt =
                STANDARD.replace("after: {value: 90 d, origin: ours}", "after: 90 d\n      appliesTo: \"'large'\"");
        assertThat(mistakes(spoilt, Locale.ENGLISH))
                .extracting(Violation::field)
                .containsExactly("/visits/followUp/3/appliesTo");
    }

    @Test
    void survives_what_is_no_playbook_at_all() throws JsonProcessingException {
        for (String text : List.of("", "# only a comment", "[]", "just words", "42")) {
            assertThat(mistakes(text, Locale.ENGLISH)).as(text).isNotEmpty();
        }
    }

    private static List<Violation> mistakes(String yaml, Locale language) throws JsonProcessingException {
        return PlaybookCheck.mistakes(PlaybookDocument.ofYaml(yaml), language);
    }
}
