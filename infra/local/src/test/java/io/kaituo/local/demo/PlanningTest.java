package io.kaituo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.local.demo.Plan.Outcome;
import io.kaituo.local.demo.Plan.PlannedDeal;
import io.kaituo.local.demo.Plan.PlannedLead;
import io.kaituo.local.keycloak.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The numbers of decision 36, counted from the files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanningTest {
    private final ExampleFiles files = ExampleFiles.read();
    private final Plan plan = new Planning(files, People.declared()).plan();

    @Test
    void a_company_is_one_account_in_each_region_that_sells_to_it() {
        assertThat(files.companies()).hasSize(85);
        assertThat(plan.accounts())
                .hasSize(241)
                .extracting(account -> account.externalId())
                .doesNotHaveDuplicates();
        assertThat(plan.accounts())
                .allSatisfy(account -> assertThat(account.company()).isNotNull());
    }

    @Test
    void seven_products_are_on_the_list_of_each_region_that_sells_and_every_deal_is_about_one() {
        assertThat(plan.products())
                .hasSize(21)
                .extracting(product -> product.region())
                .containsOnly("central", "east", "west");
        var listed = plan.products().stream()
                .map(product -> product.product().name())
                .collect(Collectors.toSet());
        assertThat(plan.deals()).extracting(PlannedDeal::product).isSubsetOf(listed);
    }

    @Test
    void whatever_got_as_far_as_talks_with_a_known_company_is_a_deal() {
        assertThat(files.pipeline()).hasSize(8_800);
        assertThat(plan.deals()).hasSize(7_212);
        assertThat(plan.deals().stream().collect(Collectors.groupingBy(PlannedDeal::outcome, Collectors.counting())))
                .containsEntry(Outcome.WON, 4_238L)
                .containsEntry(Outcome.LOST, 2_473L)
                .containsEntry(Outcome.OPEN, 501L);
        assertThat(plan.won().stream()
                        .collect(Collectors.groupingBy(deal -> deal.by().region(), Collectors.counting())))
                .containsEntry("central", 1_629L)
                .containsEntry("west", 1_438L)
                .containsEntry("east", 1_171L);
    }

    @Test
    void every_deal_is_of_a_planned_account_in_the_region_of_its_rep() {
        var accounts = plan.accounts().stream()
                .collect(Collectors.toMap(Plan.PlannedAccount::externalId, Function.identity()));
        assertThat(plan.deals()).allSatisfy(deal -> {
            assertThat(accounts).containsKey(deal.account());
            assertThat(accounts.get(deal.account()).by().region())
                    .isEqualTo(deal.by().region());
            assertThat(deal.by().isRep()).isTrue();
        });
    }

    @Test
    void the_other_opportunities_are_leads() {
        assertThat(leads(lead -> !lead.listed())).hasSize(1_088 + 337 + 163);
        assertThat(leads(PlannedLead::contacted)).hasSize(1_088);
        assertThat(leads(lead -> !lead.contacted() && lead.companyName().startsWith("Unidentified · ")))
                .hasSize(337);
        assertThat(leads(lead -> !lead.listed() && files.companies().containsKey(lead.companyName())))
                .hasSize(163);
        assertThat(plan.neglected()).hasSize(500);
    }

    @Test
    void the_listed_companies_are_leads_spread_evenly_over_six_reps() {
        assertThat(leads(PlannedLead::listed)).hasSize(4_347).noneMatch(PlannedLead::contacted);
        assertThat(leads(PlannedLead::listed).stream()
                        .collect(Collectors.groupingBy(lead -> lead.by().username(), Collectors.counting())))
                .hasSize(6)
                .allSatisfy((rep, carried) -> assertThat(carried).isBetween(724L, 725L));
    }

    @Test
    void a_deal_is_worth_what_was_paid_or_else_the_list_price() {
        assertThat(deal("1C1I7A6R").amount()).isEqualByComparingTo(new BigDecimal("1054"));
        assertThat(deal("1C1I7A6R").closedOn()).isEqualTo(LocalDate.of(2017, 3, 1));
        assertThat(plan.deals()).allSatisfy(deal -> assertThat(deal.amount()).isPositive());
        assertThat(plan.newestClose()).isEqualTo(LocalDate.of(2017, 12, 31));
    }

    @Test
    void blemishes_are_found_and_resolved() {
        Blemishes blemishes = files.blemishes();
        assertThat(blemishes.count("misspelt", "GTXPro → GTX Pro")).isEqualTo(1_480);
        assertThat(blemishes.count("misspelt", "technolgy → technology")).isEqualTo(12);
        assertThat(blemishes.count("misspelt", "Philipines → Philippines")).isEqualTo(1);
        assertThat(blemishes.count("no-company", "")).isEqualTo(1_425);
        assertThat(blemishes.count("no-value", "")).isEqualTo(2_473 + 501);
        assertThat(blemishes.count("no-rows", "")).isEqualTo(5);
        assertThat(blemishes.count("no-industry", "退富控")).isEqualTo(1);
        assertThat(blemishes.counts()).hasSize(7);
        assertThat(files.companies().values())
                .noneMatch(company -> company.sector().equals("technolgy"));
    }

    @Test
    void blanks_around_a_value_are_reported() {
        var blemishes = new Blemishes();
        assertThat(blemishes.resolve(" GTXPro ")).isEqualTo("GTX Pro");
        assertThat(blemishes.count("blanks", "")).isEqualTo(1);
    }

    private List<PlannedLead> leads(Predicate<PlannedLead> which) {
        return plan.leads().stream().filter(which).toList();
    }

    private PlannedDeal deal(String id) {
        return plan.deals().stream()
                .filter(deal -> deal.externalId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
