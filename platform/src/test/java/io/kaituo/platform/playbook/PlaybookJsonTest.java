package io.kaituo.platform.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaybookJsonTest {

    @Test
    void marks_of_origin_fall_away_at_every_depth() {
        assertThat(
                        PlaybookJson.withoutOrigins(
                                yaml(
                                        """
                        origin: H4
                        leads:
                          firstContact: {within: {value: 7 d, origin: ours}, onOverdue: notify, origin: H5}
                        followUp:
                          - {kind: CALL_BACK, times: {value: 12, origin: ours}}
                          - {value: plain, origin: ours}
                        """)))
                .isEqualTo(
                        yaml(
                                """
                        leads: {firstContact: {within: 7 d, onOverdue: notify}}
                        followUp: [{kind: CALL_BACK, times: 12}, plain]
                        """));
    }

    @Test
    void a_value_that_is_no_mark_stays() {
        var document = yaml("discount: {value: 10, unit: percent}");
        assertThat(PlaybookJson.withoutOrigins(document)).isEqualTo(document);
    }

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
