package io.kaituo.contract.authority;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may agree to which price, as the playbook has it: the lowest factor of the list price, 1 being the list price itself.
 *
 * @param manager  null where managers may agree to no less than reps
 * @param director null where nothing is too low for them
 * @param together within what time offers of one series to one customer are judged as one
 * @param rules    exceptions; the most specific one holds
 */
record AuthorityRules(BigDecimal rep, BigDecimal manager, BigDecimal director, Span together, List<Rule> rules) {

    private static final Span ORDINARY = Span.parse("30 d");
    private static final BigDecimal NO_LIMIT = BigDecimal.ZERO;

    AuthorityRules {
        together = together == null ? ORDINARY : together;
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    static AuthorityRules of(Playbook playbook) {
        return playbook.section("contracts", Section.class).authority();
    }

    /** The lowest factor that somebody of this level may agree to alone. */
    BigDecimal floor(Seller seller, Level level, Goods goods) {
        return rules.stream()
                .filter(rule -> rule.isFor(seller, level, goods))
                .max(Rule.MOST_SPECIFIC)
                .map(Rule::floor)
                .orElseGet(() -> ordinary(level));
    }

    /** The lowest of them who may agree to such a part of the list price, exceptions aside. */
    Level ordinarily(BigDecimal factor) {
        return Stream.of(Level.values())
                .filter(level -> ordinary(level).compareTo(factor) <= 0)
                .findFirst()
                .orElse(Level.COMPANY);
    }

    private BigDecimal ordinary(Level level) {
        return switch (level) {
            case REP -> rep;
            case MANAGER -> Optional.ofNullable(manager).orElse(rep);
            case DIRECTOR -> Optional.ofNullable(director).orElse(NO_LIMIT);
            case COMPANY -> NO_LIMIT;
        };
    }

    /**
     * Who sells, and what they may.
     *
     * @param username null for somebody the directory does not know
     */
    record Seller(String username, Level level, String region) {}

    /**
     * An exception. A person comes before a role, a product before its series, a series before everything, a region before all
     * regions, a longer least term before a shorter one; of equal ones the stricter holds.
     *
     * @param person    a username: the rule is about what that person may agree to as the seller
     * @param role      {@code rep}, {@code manager} or {@code director}; a rep's without both
     * @param product   external id
     * @param minMonths only for customers who bind themselves at least so long
     */
    record Rule(
            String person,
            String role,
            String product,
            String series,
            String region,
            Integer minMonths,
            BigDecimal floor) {

        static final Comparator<Rule> MOST_SPECIFIC = Comparator.comparing((Rule rule) -> rule.person() != null)
                .thenComparing(rule -> rule.product() != null)
                .thenComparing(rule -> rule.series() != null)
                .thenComparing(rule -> rule.region() != null)
                .thenComparing(rule -> rule.minMonths() == null ? 0 : rule.minMonths())
                .thenComparing(Rule::floor);

        boolean isFor(Seller seller, Level level, Goods goods) {
            return isFor(seller, level)
                    && (product == null || product.equals(goods.product()))
                    && (series == null || series.equals(goods.series()))
                    && (region == null || region.equals(seller.region()))
                    && (minMonths == null || goods.months() != null && goods.months() >= minMonths);
        }

        private boolean isFor(Seller seller, Level level) {
            return person == null
                    ? level.word().equals(Objects.requireNonNullElse(role, "rep"))
                    : level == seller.level() && person.equals(seller.username());
        }
    }

    private record Section(AuthorityRules authority) {}
}
