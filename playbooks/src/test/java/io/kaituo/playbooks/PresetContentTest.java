package io.kaituo.playbooks;

import static io.kaituo.playbooks.Presets.origin;
import static io.kaituo.playbooks.Presets.preset;
import static io.kaituo.playbooks.Presets.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The presets promise to say what is the handbook's and what is ours; these are the facts the handbooks were read for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PresetContentTest {

    @ParameterizedTest(name = "{0} {1} = {2} ({3})")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            sinopec-key-account  | /leads/score/weights/fit        | 0.4              | ours
            sinopec-key-account  | /leads/score/highPotential      | 6                | ours
            sinopec-key-account  | /leads/cadence/2/every          | 90 d             | ours
            erp-abcd             | /leads/score/weights/urgency    | 0.35             | ours
            erp-abcd             | /leads/grades/1/regradeAfter    | 30 d             | ours
            erp-abcd             | /leads/cadence/2/every          | 30 d             | ours
            erp-abcd             | /leads/touches/0/title/zh-CN    | 打电话              | handbook
            erp-abcd             | /leads/touches/1/maxValue       | 200              | ours
            key-account-pyramid  | /leads/score/weights/budget     | 0.3              | ours
            key-account-pyramid  | /leads/cadence/0/every          | 90 d             | ours
            standard-eight-steps | /leads/score/highPotential      | 7                | handbook
            standard-eight-steps | /leads/score/weights/access     | 0.15             | ours
            standard-eight-steps | /leads/score/tiers/0/title/zh-CN | 重点攻坚            | handbook
            standard-eight-steps | /leads/score/tiers/1/when       | fit >= 8.0 && budget >= 8.0 && urgency <= 3.0 | ours
            standard-eight-steps | /leads/score/rescoreAfter       | 90 d             | ours
            standard-eight-steps | /leads/cadence/0/every          | 3 wd             | ours
            standard-eight-steps | /leads/cadence/1/every          | 14 d             | ours
            standard-eight-steps | /leads/cadence/2/every          | 60 d             | ours
            advertising-sales    | /leads/score/enabled            | false            | ours
            advertising-sales    | /leads/cadence/3/every          | 60 d             | ours
            advertising-sales    | /leads/categories/1/title/zh-CN | 意向书签订客户        | handbook
            advertising-sales    | /leads/categories/2/title/zh-CN | 重点客户            | handbook
            advertising-sales    | /leads/categories/3/within      | 30 d             | ours
            sinopec-key-account  | /leads/firstContact/within      | 7 d              | ours
            sinopec-key-account  | /leads/firstContact/warnBefore  | 2 d              | ours
            sinopec-key-account  | /visits/followUp/0/after        | 3 wd             | ours
            sinopec-key-account  | /visits/followUp/2/kind         | ROUTE_VISIT      | handbook
            sinopec-key-account  | /visits/followUp/2/every        | 30 d             | ours
            sinopec-key-account  | /visits/followUp/5/every        | 180 d            | ours
            sinopec-key-account  | /visits/followUp/6/after        | 90 d             | ours
            sinopec-key-account  | /visits/followUp/7/before       | 60 d             | ours
            sinopec-key-account  | /contracts/authority/director   | 0.8              | ours
            erp-abcd             | /leads/firstContact/within      | 7 d              | ours
            erp-abcd             | /leads/reapproach/after/0       | 54 mo            | ours
            erp-abcd             | /leads/reapproach/after/1       | 96 mo            | ours
            erp-abcd             | /leads/referral/rewardWhen      | registered       | handbook
            erp-abcd             | /visits/followUp/0/after        | 15 d             | ours
            erp-abcd             | /contracts/sealOrder            | customer-first   | handbook
            erp-abcd             | /contracts/authority/manager    | 0.8              | ours
            erp-abcd             | /contracts/quotes/validFor      | 30 d             | ours
            erp-abcd             | /contracts/quotes/settled       | true             | ours
            erp-abcd             | /contracts/quotes/due/within    | 5 wd             | ours
            erp-abcd             | /contracts/quotes/due/stages/0  | PROPOSE          | ours
            key-account-pyramid  | /contracts/tenders/ready        | 3 wd             | ours
            key-account-pyramid  | /visits/followUp/0/after        | 7 d              | ours
            key-account-pyramid  | /visits/followUp/3/after        | 90 d             | ours
            key-account-pyramid  | /contracts/authority/rep        | 0.95             | ours
            standard-eight-steps | /leads/referral/rewardWhen      | won              | ours
            standard-eight-steps | /leads/firstContact/within      | 3 wd             | ours
            standard-eight-steps | /leads/firstContact/onOverdue   | notify           | ours
            standard-eight-steps | /visits/followUp/0/every        | 1 mo             | handbook
            standard-eight-steps | /visits/followUp/0/times        | 12               | ours
            standard-eight-steps | /visits/followUp/0/moveTo       | next-working-day | ours
            standard-eight-steps | /visits/followUp/1/after        | 5 wd             | ours
            standard-eight-steps | /visits/followUp/2/after        | 3 wd             | ours
            standard-eight-steps | /visits/followUp/3/after        | 90 d             | ours
            standard-eight-steps | /visits/followUp/4/after        | 10 wd            | ours
            standard-eight-steps | /contracts/sealOrder            | customer-first   | ours
            standard-eight-steps | /contracts/authority/rep        | 0.9              | ours
            standard-eight-steps | /contracts/authority/together   | 30 d             | ours
            advertising-sales    | /leads/firstContact/within      | 7 d              | handbook
            advertising-sales    | /leads/firstContact/onOverdue   | notify           | handbook
            advertising-sales    | /leads/firstContact/warnBefore  | 2 d              | ours
            advertising-sales    | /leads/firstContact/clock       | calendar         | ours
            advertising-sales    | /leads/sources/7/code           | rival-media      | handbook
            advertising-sales    | /leads/entry/within             | 2 wd             | handbook
            advertising-sales    | /leads/newRecordsPerDay         | 10               | handbook
            erp-abcd             | /leads/sources/5/title/zh-CN    | 扫街               | handbook
            standard-eight-steps | /leads/sources/1/title/zh-CN    | 转介绍              | handbook
            standard-eight-steps | /leads/entry/within             | 2 wd             | ours
            key-account-pyramid  | /leads/sources/0/code           | key-account-list | ours
            advertising-sales    | /leads/firstContact/extend/by   | 3 d              | ours
            advertising-sales    | /leads/firstContact/escalateAfter | 2 wd           | ours
            advertising-sales    | /leads/pool/claimsPerDay        | 5                | ours
            standard-eight-steps | /leads/recycling/after          | 90 d             | ours
            advertising-sales    | /visits/followUp/0/after        | 1 wd             | ours
            advertising-sales    | /visits/followUp/3/before       | 45 d             | ours
            sinopec-key-account  | /notifications/quiet/from       | 20:00            | ours
            standard-eight-steps | /notifications/digestAt         | 08:45            | ours
            advertising-sales    | /notifications/routes/0/when    | at-once          | ours
            erp-abcd             | /notifications/routes/2/when    | working-time     | ours
            key-account-pyramid  | /notifications/routes/1/priority | high            | ours
            advertising-sales    | /contracts/proposals/requiresIntent | true         | handbook
            advertising-sales    | /contracts/proposals/requiredForContract | true    | handbook
            sinopec-key-account  | /contracts/proposals/intentForContract | true      | handbook
            sinopec-key-account  | /contracts/proposals/resourcesBeforeDelivery | true | ours
            sinopec-key-account  | /contracts/negotiation/openMustHavesBlock | true   | ours
            standard-eight-steps | /contracts/proposals/tailoring/rigidNeeds | true   | handbook
            standard-eight-steps | /contracts/proposals/tailoring/objections/2 | data-security | handbook
            standard-eight-steps | /contracts/negotiation/reviewWithCustomer | true   | handbook
            standard-eight-steps | /contracts/negotiation/required | false            | ours
            sinopec-key-account  | /contracts/execution/milestones/0/after | 3 wd     | ours
            standard-eight-steps | /contracts/execution/launchPlan/within | 7 wd      | ours
            advertising-sales    | /contracts/execution/milestones/1/after | 1 wd     | ours
            erp-abcd             | /contracts/execution/milestones/3/code | go-live   | ours
            sinopec-key-account  | /contracts/renewal/noticeBefore | 30 d             | ours
            advertising-sales    | /contracts/renewal/noticeBefore | 15 d             | ours
            advertising-sales    | /contracts/approvals/proposal/0/who/managersOf | requester | ours
            advertising-sales    | /contracts/approvals/contract/0/who/managersOf | requester | ours
            advertising-sales    | /contracts/approvals/contract/1/who/role | director | handbook
            advertising-sales    | /contracts/approvals/contract/1/when | belowAuthority | handbook
            advertising-sales    | /contracts/approvals/contract/2/who/role | company | handbook
            standard-eight-steps | /contracts/approvals/contract/2/who/role | legal | handbook
            standard-eight-steps | /contracts/approvals/contract/2/beforeWanted | 2 d | handbook
            standard-eight-steps | /contracts/approvals/contract/3/when | amountInBase > 500000.0 | ours
            erp-abcd             | /contracts/approvals/quote/0/when | belowAuthority | ours
            erp-abcd             | /contracts/approvals/contract/1/who/role | company | ours
            key-account-pyramid  | /contracts/approvals/contract/1/when | 'discount > 10.0 || priceLevel in ["director", "company"]' | ours
            sinopec-key-account  | /contracts/approvals/contract/1/who/role | legal | ours
            sinopec-key-account  | /contracts/approvals/nudgeAfter | 1 wd | ours
            """)
    void says_what_and_whose_a_value_is(String playbook, String pointer, String what, String whose) {
        assertThat(value(preset(playbook), pointer)).isEqualTo(what);
        assertThat(origin(preset(playbook), pointer)).isEqualTo(whose);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "/leads/score/tiers, 'fit urgency access budget score'",
        "/leads/grades, 'money authority need decisionWithinDays'",
        "/leads/contradictions, 'money authority need decisionWithinDays'",
        "/leads/categories, 'key signed intent tier grade score highPotential need yearlyValue'",
        "/leads/cadence, 'category tier grade score highPotential need yearlyValue'"
    })
    void conditions_about_leads_are_CEL_over_the_facts_that_the_schema_names(String rules, String facts) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        Stream.of(facts.split(" ")).forEach(fact -> builder.addVar(fact, SimpleType.DYN));
        var cel = builder.build();
        Presets.names().flatMap(name -> preset(name).at(rules).valueStream()).forEach(rule -> {
            if (!rule.has("when")) return;
            var condition = value(rule, "/when");
            assertThatCode(() -> cel.compile(condition).getAst()).as(condition).doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @MethodSource("io.kaituo.playbooks.Presets#names")
    void its_approvals_ask_CEL_over_the_facts_that_the_schema_names(String name) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        Stream.of("amount currency amountInBase priced discount belowAuthority nonStandard kind region type priceLevel"
                        .split(" "))
                .forEach(fact -> builder.addVar(fact, SimpleType.DYN));
        var cel = builder.build();
        Stream.of("proposal", "quote", "contract")
                .flatMap(type -> preset(name).at("/contracts/approvals/" + type).valueStream())
                .filter(step -> step.has("when"))
                .map(step -> value(step, "/when"))
                .forEach(
                        condition -> assertThatCode(() -> cel.compile(condition).getAst())
                                .as(condition)
                                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("io.kaituo.playbooks.Presets#names")
    void every_cadence_suggests_touches_of_the_catalogue(String name) {
        var catalogue = preset(name)
                .at("/leads/touches")
                .valueStream()
                .map(touch -> touch.path("kind").asString())
                .toList();
        preset(name).at("/leads/cadence").forEach(cadence -> assertThat(
                        cadence.path("touches").valueStream().map(kind -> kind.asString()))
                .isSubsetOf(catalogue));
    }

    @ParameterizedTest
    @MethodSource("io.kaituo.playbooks.Presets#names")
    void the_weights_of_a_score_add_up_to_one(String name) {
        var weights = preset(name).at("/leads/score/weights");
        var sum = Stream.of("fit", "urgency", "access", "budget")
                .map(dimension -> weights.path(dimension))
                .filter(weight -> weight.isNumber())
                .map(weight -> weight.decimalValue())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        assertThat(sum.doubleValue()).isIn(0.0, 1.0);
    }

    @Test
    void the_touch_catalogue_of_the_ERP_method_is_the_handbooks_twenty_one() {
        assertThat(preset("erp-abcd").at("/leads/touches")).hasSize(21);
    }

    @ParameterizedTest
    @MethodSource("io.kaituo.playbooks.Presets#names")
    void is_named_like_its_file(String name) {
        assertThat(preset(name).path("playbook").asString()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("io.kaituo.playbooks.Presets#names")
    void a_higher_role_may_agree_to_a_lower_price(String name) {
        var document = preset(name);
        var floors = Stream.of("rep", "manager", "director")
                .map(role -> "/contracts/authority/" + role)
                .filter(pointer -> !document.at(pointer).isMissingNode())
                .map(pointer -> Double.valueOf(value(document, pointer)))
                .toList();
        assertThat(floors)
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("io.kaituo.playbooks.Presets#names")
    void its_conditions_are_CEL_over_the_signed_contract(String name) {
        var cel = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("total", SimpleType.DOUBLE)
                .addVar("currency", SimpleType.STRING)
                .addVar("termMonths", SimpleType.INT)
                .addVar("tier", SimpleType.STRING)
                .setResultType(SimpleType.BOOL)
                .build();
        preset(name).at("/visits/followUp").forEach(item -> {
            if (!item.has("appliesTo")) return;
            var condition = value(item, "/appliesTo");
            assertThatCode(() -> cel.compile(condition).getAst()).as(condition).doesNotThrowAnyException();
        });
    }

    @Test
    void the_working_calendar_covers_2004_to_2026_day_by_day_without_repetition() {
        var rows = Presets.text("calendar/cn.csv").lines().skip(1).toList();
        assertThat(rows).allMatch(row -> row.matches("\\d{4}-\\d{2}-\\d{2},(holiday|workday),\\S+"));
        assertThat(rows.stream().map(row -> row.substring(0, 10)).toList())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(rows.stream().map(row -> row.substring(0, 4)).distinct().toList())
                .hasSize(23)
                .startsWith("2004")
                .endsWith("2026");
        assertThat(List.of(
                        rows.contains("2026-02-14,workday,春节"),
                        rows.contains("2026-02-15,holiday,春节"),
                        rows.contains("2026-02-23,holiday,春节")))
                .containsOnly(true);
    }
}
