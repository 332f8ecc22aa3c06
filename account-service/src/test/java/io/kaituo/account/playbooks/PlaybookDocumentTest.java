package io.kaituo.account.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kaituo.account.playbooks.PlaybookDocument.Change;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaybookDocumentTest {

    @Test
    void keeps_every_preset_through_yaml_and_json() throws JsonProcessingException {
        for (var preset : Presets.all()) {
            assertThat(PlaybookDocument.ofYaml(preset.yaml())).isEqualTo(preset);
            assertThat(PlaybookDocument.ofJson(preset.json())).isEqualTo(preset);
        }
    }

    @Test
    void keeps_the_marks_of_origin_and_the_order() {
        assertThat(Presets.named("standard-eight-steps").yaml())
                .startsWith("playbook: standard-eight-steps")
                .contains("origin: ours");
    }

    @Test
    void refuses_a_key_that_stands_there_twice() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> PlaybookDocument.ofYaml("a: 1\na: 2"));
    }

    @Test
    void shows_what_is_changed_added_and_removed() throws JsonProcessingException {
        var before = PlaybookDocument.ofYaml("{same: 1, list: [{every: 7 d}, {every: 9 d}], gone: x, kind: plain}");
        var after = PlaybookDocument.ofYaml("{same: 1, list: [{every: 8 d}], new: [1], kind: {value: plain}}");
        assertThat(after.changesSince(before))
                .extracting(Change::path, change -> text(change.before()), change -> text(change.after()))
                .containsExactly(
                        tuple("/list/0/every", "\"7 d\"", "\"8 d\""),
                        tuple("/list/1", "{\"every\":\"9 d\"}", null),
                        tuple("/new", null, "[1]"),
                        tuple("/kind", "\"plain\"", "{\"value\":\"plain\"}"),
                        tuple("/gone", "\"x\"", null));
        assertThat(after.changesSince(after)).isEmpty();
    }

    private static String text(Object node) {
        return node == null ? null : node.toString();
    }
}
