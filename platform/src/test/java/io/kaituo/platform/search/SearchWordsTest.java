package io.kaituo.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchWordsTest {

    @Test
    void a_record_is_found_by_characters_pairs_and_the_ends_of_its_sound() {
        assertThat(SearchWords.of("宏达贸易有限公司", null, Reach.of(null, null)))
                .containsExactlyInAnyOrder(
                        "宏",
                        "达",
                        "贸",
                        "易",
                        "宏达",
                        "达贸",
                        "贸易",
                        "hongdamaoyi",
                        "damaoyi",
                        "maoyi",
                        "yi",
                        "hdmy",
                        "dmy",
                        "my",
                        "y");
    }

    @Test
    void a_record_is_found_by_its_contact_and_how_to_reach_it() {
        assertThat(SearchWords.of("Acme", "王芳", Reach.of("138 0013 8000", "Wang@hongda.example")))
                .contains("acme", "~王芳", "~wf", "~wangfang", "~13800138000", "~00138000", "~8000")
                .contains("~wang@hongda.example", "~hongda.example");
    }

    @Test
    void personal_data_is_searched_for_those_who_need_it() {
        assertThat(SearchWords.query("王芳 wf", true)).isEqualTo("('王芳' | '~王芳') & ('wf':* | '~wf':*)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "宏 | '宏'",
                "宏達 | '宏达'",
                "宏达贸 | '宏达' & '达贸'",
                "hdmy | 'hdmy':*",
                "HongDa | 'hongda':*",
                "h | 'h'",
                "宏达 wang | '宏达' & 'wang':*",
                "宏达abc | '宏达' & 'abc':*",
                "8000 | '8000':*",
                "+86 13800138000 | '13800138000':*",
                "wang@hongda | 'wang@hongda':*",
                "hongda.example | 'hongda.example':*",
                "O'Neill | 'o' & 'neill':*",
                "有限公司 | ",
                "!! | "
            })
    void what_is_asked_becomes_words_that_must_all_be_there(String asked, String query) {
        assertThat(SearchWords.query(asked, false)).isEqualTo(query);
    }

    @Test
    void several_names_are_found_by_words_of_any_of_them() {
        assertThat(SearchWords.of("宏达", null, "Crane control")).contains("宏达", "hd", "cranecontrol", "control");
    }

    @ParameterizedTest
    @CsvSource({"wang, true", "wf, true", "芳, true", "fang, true", "ang, false", "王芳 wf, true", "王伟, false", "!!, false"
    })
    void somebody_in_memory_is_found_by_the_same_words(String asked, boolean found) {
        assertThat(SearchWords.found(asked, "王芳")).isEqualTo(found);
    }
}
