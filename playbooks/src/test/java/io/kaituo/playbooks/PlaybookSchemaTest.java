package io.kaituo.playbooks;

import static io.kaituo.playbooks.Presets.mistakes;
import static io.kaituo.playbooks.Presets.text;
import static io.kaituo.playbooks.Presets.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A playbook is written by people, so the schema has to refuse what they get wrong before a region runs on it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaybookSchemaTest {

    @ParameterizedTest
    @MethodSource("io.kaituo.playbooks.Presets#names")
    void every_preset_is_a_valid_playbook(String name) {
        assertThat(mistakes(Presets.preset(name))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            an unknown section                       | visits:\\n                  | bonuses: {rate: 1}\\nvisits:\\n
            an unknown field                         | within: 3 wd                | within: 3 wd\\n    grace: 1 d
            a duration without a unit                | within: 3 wd                | within: 3
            a duration in an unknown unit            | within: 3 wd                | within: 3 weeks
            a duration of nothing                    | within: 3 wd                | within: 0 wd
            an empty elapsed time                    | within: 3 wd                | within: PT
            an elapsed time of nothing               | within: 3 wd                | within: PT0S
            a clock that contradicts its duration    | clock: working              | clock: calendar
            calendar days on a working clock         | within: 3 wd                | within: 3 d
            the same contradiction, marked           | clock: working              | clock: {value: calendar, origin: ours}
            a source without a title                 | code: referral, title: {zh-CN: 转介绍, en: Referrals} | code: referral
            an entry on another clock than it says   | entry: {within: 2 wd        | entry: {within: 2 d
            an unknown answer to lateness            | onOverdue: notify           | onOverdue: dismiss
            an unknown kind of follow-up             | kind: REVIEW                | kind: DINNER
            an unknown kind, marked                  | kind: REVIEW                | kind: {value: DINNER, origin: ours}
            working hours between days               | {value: 90 d, origin: ours} | 4 wh
            a series without an end                  | times: {value: 12           | appliesTo: {value: total > 1.0
            an item both once and as a series        | every: 1 mo                 | every: 1 mo\\n      after: 7 d
            a series of none                         | times: {value: 12           | times: {value: 0
            an unknown anchor                        | from: first-delivery        | from: first-beer
            an unknown origin                        | {value: 90 d, origin: ours} | {value: 90 d, origin: theirs}
            a mark without its value                 | {value: 90 d, origin: ours} | {origin: ours}
            a mark inside a mark                     | {value: 90 d, origin: ours} | {value: {value: 90 d, origin: ours}, origin: ours}
            a price floor above the list price       | rep: 0.90                   | rep: 1.2
            a rule for a person and a role at once   | together: 30 d              | rules: [{person: ada, role: rep, floor: 0.8}]
            a rule without a floor                   | together: 30 d              | rules: [{series: GTX}]
            offers together in no time               | together: 30 d              | together: 0 d
            a quote that never holds                 | validFor: 30 d              | validFor: 0 d
            a title in one language                  | , en: Review meeting}       | }
            a comeback after working hours           | [60 mo, 120 mo]             | [60 wh]
            a comeback that never comes              | [60 mo, 120 mo]             | []
            a reason with spaces                     | below-threshold             | below threshold
            a reward before there is anything        | rewardWhen: won             | rewardWhen: asked
            an unknown seal order                    | customer-first              | ours-first
            a milestone nobody performs              | department: delivery        | owner: delivery
            an unknown department                    | department: delivery        | department: circus
            a milestone without a day                | after: 60 d                 | from: start
            a milestone from what it causes itself   | after: 60 d                 | after: 60 d\\n        from: first-delivery
            the code of the launch plan itself       | code: acceptance            | code: launch-plan
            a notice without its distance            | noticeBefore: 60 d          | notice: true
            an unknown approver                      | role: legal                 | role: intern
            a step of nobody                         | who: {role: legal}          | who: {}
            a step of two                            | who: {role: legal}          | who: {role: legal, levelUp: 1}
            a level above the company                | who: {role: legal}          | who: {levelUp: 4}
            so many of nobody knows how many         | beforeWanted: 2 d           | mode: n-of
            a clause without its text                | code: breach                | code: breach2\\n        - code: empty
            a clause in one language                 | zh-CN: 任何一方             | zh: 任何一方
            a kind of contract with spaces           | kind: sales-contract        | kind: sales contract
            """)
    void refuses(String mistake, String right, String wrong) {
        var whole = text("standard-eight-steps.yaml");
        right = right.replace("\\n", "\n");
        assertThat(whole).as("the text to spoil").contains(right);
        var spoilt = whole.replace(right, wrong.replace("\\n", "\n"));
        assertThat(mistakes(yaml(spoilt))).as(mistake).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            within: 3 wd   | within: {value: 3 wd, origin: ours}
            within: 3 wd   | within: 4 wh
            clock: working | clock: {value: working, origin: ours}
            every: 1 mo    | every: {value: 1 mo, origin: ours}
            rep: 0.90      | rep: {value: 0.90, origin: ours}
            """)
    void accepts_plain_and_marked_values_alike(String plain, String other) {
        var whole = text("standard-eight-steps.yaml");
        assertThat(whole).contains(plain);
        assertThat(mistakes(yaml(whole.replace(plain, other)))).isEmpty();
    }

    @Test
    void accepts_seconds_for_tests() {
        var seconds = text("advertising-sales.yaml")
                .replace("within: 7 d", "within: PT90S")
                .replace("2 d", "PT10S")
                .replace("after: 7 d", "after: PT3S");
        assertThat(mistakes(yaml(seconds))).isEmpty();
    }

    @Test
    void lets_the_parties_seal_in_any_order_everywhere_but_in_the_ERP_method() {
        assertThat(mistakes(yaml(text("advertising-sales.yaml").replace("customer-first", "any"))))
                .isEmpty();
        assertThat(mistakes(yaml(text("erp-abcd.yaml").replace("customer-first", "any"))))
                .isNotEmpty();
    }

    @Test
    void R5_22_asks_for_intent_before_a_proposal_in_the_advertising_method_whatever_else_changes() {
        var hard = text("advertising-sales.yaml");
        assertThat(mistakes(yaml(hard.replace("requiresIntent: true", "requiresIntent: false"))))
                .isNotEmpty();
        assertThat(mistakes(yaml(hard.replace("    requiresIntent: true\n", ""))))
                .isNotEmpty();
        assertThat(mistakes(yaml(text("standard-eight-steps.yaml")
                        .replace("    tailoring:\n", "    requiresIntent: false\n    tailoring:\n"))))
                .isEmpty();
    }
}
