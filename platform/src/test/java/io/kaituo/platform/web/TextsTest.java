package io.kaituo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.testing.EveryTextIsThere;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {

    @Test
    void every_text_is_there_in_both_languages_with_the_same_places_to_fill() {
        EveryTextIsThere.inBothLanguages();
    }

    @Test
    void every_refusal_has_a_text() {
        EveryTextIsThere.forEveryRefusal();
    }

    @Test
    void no_apostrophe_swallows_a_place() {
        EveryTextIsThere.readableByMessageFormat();
    }

    @Test
    void any_chinese_is_answered_in_simplified_chinese_and_anything_else_in_english() {
        assertThat(Texts.language("zh-CN")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Texts.language("zh")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Texts.language("en;q=0.5, zh-TW")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Texts.language("de, zh;q=0.5")).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.language("???")).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.language(null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void a_text_is_filled_in_the_readers_language() {
        assertThat(Texts.PROBLEMS.of(Locale.ENGLISH, "unknown-field", "colour")).isEqualTo("There is no field colour.");
        assertThat(Texts.PROBLEMS.of(Locale.SIMPLIFIED_CHINESE, "unknown-field", "colour"))
                .isEqualTo("不存在字段 colour。");
        assertThat(Texts.PROBLEMS.of(Locale.ENGLISH, "nobody-wrote-it")).isEqualTo("nobody-wrote-it");
    }
}
