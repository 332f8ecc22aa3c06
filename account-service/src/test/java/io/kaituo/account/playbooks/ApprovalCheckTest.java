package io.kaituo.account.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.Problem.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalCheckTest {

    private static final String STANDARD = Presets.file("standard-eight-steps.yaml");
    private static final List<Person> OFFICE = Stream.of("manager", "director", "legal", "company")
            .map(ApprovalCheckTest::person)
            .toList();

    @Test
    void finds_nothing_wrong_with_the_presets_where_every_role_is_held() {
        assertThat(Presets.all())
                .allSatisfy(preset -> assertThat(ApprovalCheck.mistakes(preset, OFFICE, "east", Locale.ENGLISH))
                        .isEmpty());
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            contract/2/who/persons/1 | {who: {persons: [legal, nobody]}}                   | nobody
            contract/2/count         | {who: {persons: [legal]}, mode: n-of, count: 2}     | 2 are to agree, and there are 1
            contract/2/count         | {who: {role: legal}, mode: n-of, count: 2}          | 2 are to agree, and there are 1
            contract/2/when          | {who: {role: legal}, when: colour == 'red'}         | colour
            contract/2/when          | {who: {role: legal}, when: amount}                  | neither
            contract/2/when          | {who: {role: legal}, when: kind > 3.0}              | kind
            """)
    void names_each_place_that_could_not_finish(String place, String step, String why) throws JsonProcessingException {
        String spoilt = STANDARD.replaceFirst(
                "(?s)      - title: \\{zh-CN: 法务审核.*?beforeWanted: 2 d\n", "      - " + step.replace("$", "") + "\n");
        assertThat(mistakes(spoilt, OFFICE)).singleElement().satisfies(mistake -> {
            assertThat(mistake.field()).isEqualTo("/contracts/approvals/" + place);
            assertThat(mistake.message()).contains(why);
        });
    }

    @Test
    void refuses_a_role_that_nobody_holds() throws JsonProcessingException {
        assertThat(mistakes(STANDARD, without("legal")))
                .extracting(Violation::field)
                .containsExactly("/contracts/approvals/contract/2/who/role");
    }

    @Test
    void refuses_a_region_without_anybody_at_the_top() throws JsonProcessingException {
        assertThat(mistakes(STANDARD, List.of(person("manager"), person("legal"))))
                .extracting(Violation::field)
                .contains("/contracts/approvals");
    }

    @Test
    void says_so_in_the_readers_language() throws JsonProcessingException {
        assertThat(ApprovalCheck.mistakes(
                        PlaybookDocument.ofYaml(STANDARD), without("legal"), "east", Locale.SIMPLIFIED_CHINESE))
                .extracting(Violation::message)
                .containsExactly("east 没有角色为 legal 的人，该步骤无人可批。");
    }

    private static List<Violation> mistakes(String yaml, List<Person> people) throws JsonProcessingException {
        return ApprovalCheck.mistakes(PlaybookDocument.ofYaml(yaml), people, "east", Locale.ENGLISH);
    }

    private static List<Person> without(String role) {
        return OFFICE.stream().filter(person -> !person.is(role)).toList();
    }

    private static Person person(String role) {
        return new Person(
                role, role, role, role + "@example.org", "en", Set.of("east"), null, Set.of(role), Set.of(), 0, true);
    }
}
