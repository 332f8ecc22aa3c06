package io.kaituo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.TextDiff.Change;
import io.kaituo.contract.TextDiff.Piece;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextDiffTest {

    @Test
    void shows_the_words_that_changed_within_a_line() {
        assertThat(TextDiff.between("one\nwithin 30 days of delivery\nlast", "one\nwithin 60 days of delivery\nlast"))
                .extracting(TextDiff.Line::change)
                .containsExactly(Change.SAME, Change.CHANGED, Change.SAME);
        assertThat(TextDiff.between("within 30 days", "within 60 days").get(0).pieces())
                .containsExactly(
                        new Piece(Change.SAME, "within "),
                        new Piece(Change.REMOVED, "30"),
                        new Piece(Change.ADDED, "60"),
                        new Piece(Change.SAME, " days"));
    }

    @Test
    void shows_what_came_and_went() {
        assertThat(TextDiff.between("a\nb", "a\nb\nc").get(2).change()).isEqualTo(Change.ADDED);
        assertThat(TextDiff.between("a\nb", null))
                .extracting(TextDiff.Line::change)
                .containsOnly(Change.REMOVED);
    }

    @Test
    @Timeout(5)
    void shows_a_long_text_written_anew_as_replaced() {
        String before = ideographs(0x4E00);
        String after = ideographs(0x6E00);
        assertThat(TextDiff.between("甲" + before, "甲" + after).get(0).pieces())
                .containsExactly(
                        new Piece(Change.SAME, "甲"), new Piece(Change.REMOVED, before), new Piece(Change.ADDED, after));
    }

    @Test
    void finds_one_word_in_a_long_text() {
        String text = ideographs(0x4E00);
        assertThat(TextDiff.between(text + "甲" + text, text + "乙" + text).get(0).pieces())
                .containsExactly(
                        new Piece(Change.SAME, text),
                        new Piece(Change.REMOVED, "甲"),
                        new Piece(Change.ADDED, "乙"),
                        new Piece(Change.SAME, text));
    }

    private static String ideographs(int from) {
        return IntStream.range(0, 40_000)
                .map(i -> from + i % 0x1F00)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
