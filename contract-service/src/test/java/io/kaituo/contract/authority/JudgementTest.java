package io.kaituo.contract.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.authority.AuthorityRules.Rule;
import io.kaituo.contract.authority.AuthorityRules.Seller;
import io.kaituo.platform.playbook.PlaybookVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementTest {

    private static final Seller ADA = new Seller("ada", Level.REP, "east");
    private static final AuthorityRules LADDER = rules("0.90", "0.80", "0.70");

    @ParameterizedTest(name = "sold for {0} of 1000 by a {1}: {2}")
    @CsvSource({
        "1000, REP, REP",
        "1100, REP, REP",
        "900, REP, REP",
        "899.99, REP, MANAGER",
        "800, REP, MANAGER",
        "799, REP, DIRECTOR",
        "699, REP, COMPANY",
        "899, MANAGER, MANAGER",
        "799, MANAGER, DIRECTOR",
        "999, DIRECTOR, DIRECTOR",
        "1, COMPANY, COMPANY"
    })
    void R5_19_the_lower_the_price_the_higher_the_word_it_needs(String sold, Level seller, Level needed) {
        var judged = judge(LADDER, new Seller("x", seller, "east"), goods("p", "S", "1000", sold));
        assertThat(judged.needed()).isEqualTo(needed);
        assertThat(judged.belowAuthority()).isEqualTo(needed != seller);
    }

    @Test
    void where_managers_have_no_floor_of_their_own_a_director_is_next() {
        var judged = judge(rules("0.90", null, null), ADA, goods("p", "S", "1000", "500"));
        assertThat(judged.needed()).isEqualTo(Level.DIRECTOR);
    }

    @Test
    void a_dear_line_does_not_make_up_for_a_cheap_one() {
        var judged = judge(LADDER, ADA, goods("p", "S", "1000", "1000"), goods("q", "T", "100", "85"));
        assertThat(judged.discount()).isEqualByComparingTo("1.36");
        assertThat(judged.needed()).isEqualTo(Level.MANAGER);
        assertThat(judged.lines()).extracting(Judgement.OfGoods::needed).containsExactly(Level.REP, Level.MANAGER);
    }

    @Test
    void rounding_to_the_cent_puts_nothing_below_its_floor() {
        assertThat(judge(LADDER, ADA, goods("p", "S", "1.16", "1.04")).belowAuthority())
                .isFalse();
        assertThat(judge(LADDER, ADA, goods("p", "S", "1.16", "1.03")).belowAuthority())
                .isTrue();
    }

    @Nested
    class Split_into_pieces {

        private final Offer other = offer("S", "9000", "7000");

        @Test
        void R5_19_offers_of_one_series_to_one_customer_are_judged_together() {
            var judged = judge(LADDER, ADA, List.of(other), goods("p", "S", "1000", "1000"));
            assertThat(judged.needed()).isEqualTo(Level.MANAGER);
            assertThat(judged.lines().get(0).needed()).isEqualTo(Level.REP);
            assertThat(judged.series()).singleElement().satisfies(series -> {
                assertThat(series.factor()).isEqualByComparingTo("0.8");
                assertThat(series.beside()).containsExactly(other);
            });
        }

        @Test
        void another_series_counts_for_itself() {
            var judged = judge(LADDER, ADA, List.of(other), goods("p", "T", "1000", "1000"));
            assertThat(judged.belowAuthority()).isFalse();
            assertThat(judged.series()).isEmpty();
        }

        @Test
        void a_full_price_beside_it_does_not_excuse_a_low_one() {
            var judged = judge(LADDER, ADA, List.of(offer("S", "9000", "9000")), goods("p", "S", "1000", "850"));
            assertThat(judged.needed()).isEqualTo(Level.MANAGER);
        }
    }

    @Nested
    class Exceptions {

        private final Goods gtx = new Goods("gtx-pro", "GTX", money("1000"), money("850"), 24);

        @Test
        void R5_19_a_person_comes_before_a_role_and_a_product_before_its_series() {
            var bySeries = rule(null, "rep", null, "GTX", null, null, "0.60");
            var byProduct = rule(null, "rep", "gtx-pro", null, null, null, "0.95");
            var byPerson = rule("ada", null, null, null, null, null, "0.85");
            assertThat(floor(bySeries)).isEqualByComparingTo("0.60");
            assertThat(floor(bySeries, byProduct)).isEqualByComparingTo("0.95");
            assertThat(floor(byPerson, bySeries, byProduct)).isEqualByComparingTo("0.85");
        }

        @Test
        void R5_19_a_longer_term_has_a_floor_of_its_own() {
            var year = rule(null, "rep", null, null, null, 12, "0.88");
            var twoYears = rule(null, "rep", null, null, null, 24, "0.82");
            var threeYears = rule(null, "rep", null, null, null, 36, "0.70");
            assertThat(floor(threeYears, year, twoYears)).isEqualByComparingTo("0.82");
            assertThat(judge(with(year, twoYears, threeYears), ADA, gtx).belowAuthority())
                    .isFalse();
        }

        @Test
        void R5_19_a_region_may_be_stricter() {
            assertThat(floor(rule(null, "rep", null, null, "east", null, "0.99")))
                    .isEqualByComparingTo("0.99");
            assertThat(floor(rule(null, "rep", null, null, "north", null, "0.99")))
                    .isEqualByComparingTo("0.90");
        }

        @Test
        void of_two_alike_the_stricter_holds() {
            assertThat(floor(
                            rule(null, "rep", null, "GTX", null, null, "0.70"),
                            rule(null, "rep", null, "GTX", null, null, "0.75")))
                    .isEqualByComparingTo("0.75");
        }

        @Test
        void a_persons_rule_is_about_them_as_the_seller_not_about_who_agrees() {
            var judged = judge(with(rule("mia", null, null, null, null, null, "0.10")), ADA, gtx);
            assertThat(judged.needed()).isEqualTo(Level.MANAGER);
        }

        @Test
        void who_agrees_has_exceptions_too() {
            var judged = judge(with(rule(null, "manager", null, "GTX", null, null, "0.86")), ADA, gtx);
            assertThat(judged.needed()).isEqualTo(Level.DIRECTOR);
        }

        private BigDecimal floor(Rule... rules) {
            return with(rules).floor(ADA, Level.REP, gtx);
        }
    }

    private static Judgement judge(AuthorityRules rules, Seller seller, Goods... goods) {
        return judge(rules, seller, List.of(), goods);
    }

    private static Judgement judge(AuthorityRules rules, Seller seller, List<Offer> beside, Goods... goods) {
        var offer = new Priced(
                "quote",
                new UUID(0, 1),
                "east",
                new UUID(0, 2),
                "id-ada",
                "CNY",
                List.of(goods),
                Set.of(),
                new PlaybookVersion("test", 1));
        return Judgement.of(rules, seller, offer, beside);
    }

    private static AuthorityRules rules(String rep, String manager, String director) {
        return new AuthorityRules(money(rep), money(manager), money(director), null, null);
    }

    private static AuthorityRules with(Rule... rules) {
        return new AuthorityRules(LADDER.rep(), LADDER.manager(), LADDER.director(), null, List.of(rules));
    }

    private static Rule rule(
            String person, String role, String product, String series, String region, Integer months, String floor) {
        return new Rule(person, role, product, series, region, months, money(floor));
    }

    private static Goods goods(String product, String series, String list, String sold) {
        return new Goods(product, series, money(list), money(sold), null);
    }

    private static Offer offer(String series, String list, String sold) {
        return new Offer("quote", new UUID(0, 9), "EAST-Q-2026-00009", series, money(list), money(sold), 1);
    }

    private static BigDecimal money(String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }
}
