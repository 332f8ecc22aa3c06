package io.kaituo.contract.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaituo.contract.document.Clause;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Fault;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.PlaybookJson;
import io.kaituo.platform.web.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTemplateTest {

    private static final String CREATIVE_CHANGE = "creative-change";

    private final ContractTemplates advertising = preset("advertising-sales");

    @Nested
    class A_new_document {

        @Test
        void says_what_its_template_says_and_is_no_exception() {
            var drafted = advertising.completed(kind("advertising-agreement"));
            assertThat(drafted.language()).isEqualTo("zh-CN");
            assertThat(clause(drafted, CREATIVE_CHANGE).title()).isEqualTo("修改换画");
            assertThat(drafted.differsFromTemplate()).isFalse();
        }

        @Test
        void is_of_the_ordinary_kind_where_nobody_names_one() {
            assertThat(advertising.completed(Content.NONE).kind()).isEqualTo("advertising-agreement");
            assertThat(preset("erp-abcd").completed(Content.NONE)).isEqualTo(Content.NONE);
        }

        @Test
        void is_of_a_kind_the_playbook_knows() {
            assertThatThrownBy(() -> advertising.completed(kind("lease")))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("contract.kind"));
        }

        @Test
        void is_written_in_english_where_the_parties_do() {
            var written = new Content(null, "en", null, null, null, null, null, null, null, null, null, null);
            assertThat(clause(advertising.completed(written), CREATIVE_CHANGE).title())
                    .isEqualTo("Change of the creative");
        }
    }

    @Nested
    class R5_17_the_agreement {

        @Test
        void is_not_silent_about_changes_of_the_creative() {
            var silent = advertising.completed(Content.NONE);
            assertThat(advertising.faults(silent))
                    .containsExactly(
                            Fault.in("content.clauses.creative-change", "contract.clause-silent", "修改换画", "免费 / 收费"));
        }

        @Test
        void says_that_they_are_free() {
            var free = advertising.completed(choosing("free", Map.of()));
            assertThat(advertising.faults(free)).isEmpty();
            assertThat(clause(free, CREATIVE_CHANGE).agreed()).isEqualTo("修改换画不另收费。");
            assertThat(free.differsFromTemplate()).isFalse();
        }

        @Test
        void or_what_they_cost_and_how_they_are_charged() {
            var half = advertising.completed(choosing("charged", Map.of("charge", "500 元")));
            assertThat(advertising.faults(half))
                    .containsExactly(Fault.in(
                            "content.clauses.creative-change.method", "contract.clause-detail", "修改换画", "收费方式"));
            var whole = advertising.completed(choosing("charged", Map.of("charge", "500 元", "method", "按次")));
            assertThat(advertising.faults(whole)).isEmpty();
            assertThat(clause(whole, CREATIVE_CHANGE).agreed()).isEqualTo("修改换画收取服务费：500 元；收费方式：按次。");
        }

        private Content choosing(String choice, Map<String, String> details) {
            return with(
                    advertising.completed(Content.NONE),
                    new Clause(CREATIVE_CHANGE, null, null, choice, details, null, false));
        }
    }

    @Nested
    class A_mandatory_clause {

        private final ContractTemplates sales = preset("standard-eight-steps");
        private final Content drafted = sales.completed(kind("sales-contract"));

        @Test
        void is_not_left_out() {
            assertThat(sales.faults(drafted)).isEmpty();
            var without = drafted.as(
                    drafted.kind(),
                    drafted.language(),
                    drafted.clauses().stream()
                            .filter(clause -> !clause.code().equals("breach"))
                            .toList());
            assertThat(sales.faults(sales.completed(without)))
                    .containsExactly(Fault.in("content.clauses.breach", "contract.clause-missing", "违约责任"));
        }

        @Test
        void is_not_emptied() {
            var emptied = sales.completed(with(drafted, new Clause("breach", null, " ", null, null, null, false)));
            assertThat(sales.faults(emptied))
                    .containsExactly(Fault.in("content.clauses.breach", "contract.clause-empty", "违约责任"));
        }

        @Test
        void may_read_otherwise_and_then_is_no_standard() {
            var changed = sales.completed(with(drafted, new Clause("breach", null, "概不负责。", null, null, null, false)));
            assertThat(sales.faults(changed)).isEmpty();
            assertThat(clause(changed, "breach").changed()).isTrue();
            assertThat(changed.differsFromTemplate()).isTrue();
        }

        @Test
        void reads_the_same_whatever_its_spaces() {
            String text = clause(drafted, "breach").text();
            var spaced =
                    sales.completed(with(drafted, new Clause("breach", null, text + " \n", null, null, null, true)));
            assertThat(spaced.differsFromTemplate()).isFalse();
        }
    }

    @Nested
    class A_clause_of_its_own {

        @Test
        void is_no_standard_with_or_without_a_template() {
            var own = new Clause("secrecy", "保密", "双方保密。", null, null, null, false);
            assertThat(advertising.completed(with(Content.NONE, own)).differsFromTemplate())
                    .isTrue();
            assertThat(new ContractTemplates(null)
                            .completed(with(Content.NONE, own))
                            .differsFromTemplate())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sinopec-key-account",
                "erp-abcd",
                "key-account-pyramid",
                "standard-eight-steps",
                "advertising-sales"
            })
    void every_preset_has_a_kind_whose_clauses_are_told_apart(String preset) {
        assertThat(preset(preset).templates()).isNotEmpty().allSatisfy(template -> assertThat(
                        template.clauses().stream().map(TemplateClause::code))
                .isNotEmpty()
                .doesNotHaveDuplicates());
    }

    private static Content kind(String kind) {
        return new Content(kind, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same with this clause in the place of the one with its code. */
    private static Content with(Content content, Clause clause) {
        var others = content.clauses().stream()
                .filter(other -> !other.code().equals(clause.code()))
                .toList();
        var clauses = new ArrayList<>(others);
        clauses.add(clause);
        return content.as(content.kind(), content.language(), List.copyOf(clauses));
    }

    private static Clause clause(Content content, String code) {
        return content.clauses().stream()
                .filter(clause -> clause.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ContractTemplates preset(String name) {
        try (var yaml = ContractTemplateTest.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
            var content = PlaybookJson.withoutOrigins(new YAMLMapper().readTree(yaml));
            return ContractTemplates.of(new Playbook("east", name, 1, content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
