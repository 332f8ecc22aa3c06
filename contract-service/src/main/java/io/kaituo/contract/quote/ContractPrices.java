package io.kaituo.contract.quote;

import io.kaituo.contract.authority.Authority;
import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.authority.Level;
import io.kaituo.contract.authority.Priced;
import io.kaituo.contract.catalogue.Prices;
import io.kaituo.contract.contracts.ContractSubmission;
import io.kaituo.contract.contracts.PriceCheck;
import io.kaituo.contract.contracts.PricedLine;
import io.kaituo.contract.contracts.Pricing;
import io.kaituo.contract.contracts.SubmissionCheck;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.web.Problem;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Measures a contract by the list, and by the quote the customer accepted, so that no way leads round them (R5.19). */
@ApplicationScoped
class ContractPrices implements PriceCheck, SubmissionCheck {

    private final Quotes quotes;
    private final Prices prices;
    private final Authority authority;
    private final Calendars calendars;
    private final RoutingContext request;
    private final Clock clock;

    ContractPrices(
            Quotes quotes,
            Prices prices,
            Authority authority,
            Calendars calendars,
            RoutingContext request,
            Clock clock) {
        this.quotes = quotes;
        this.prices = prices;
        this.authority = authority;
        this.calendars = calendars;
        this.request = request;
        this.clock = clock;
    }

    /** A contract rests on an offer in its currency that the customer of the same deal accepted, or on none. */
    @Override
    public Uni<List<Problem.Violation>> faults(ContractSubmission submission) {
        return quote(submission)
                .map(quote -> submission.quoteId() == null || isTaken(quote, submission)
                        ? List.of()
                        : List.of(new Problem.Violation(
                                "quoteId",
                                Texts.PROBLEMS.of(
                                        Texts.language(request.request().getHeader("Accept-Language")),
                                        "contract.quote-unknown"))));
    }

    private static boolean isTaken(Quote quote, ContractSubmission submission) {
        return quote != null
                && quote.snapshot()
                        .isAcceptedFor(submission.dealId(), submission.total().currency());
    }

    @Override
    public Uni<Pricing> judge(ContractSubmission submission) {
        return pricing(submission, authority::judge);
    }

    @Override
    public Uni<Pricing> look(ContractSubmission submission) {
        return pricing(submission, authority::look);
    }

    private Uni<Pricing> pricing(ContractSubmission submission, Function<Priced, Uni<Judgement>> judge) {
        return quote(submission)
                .map(quote -> isTaken(quote, submission) ? quote.offered() : null)
                .chain(offered ->
                        goods(submission, offered).chain(goods -> pricing(submission, offered, goods, judge)));
    }

    private Uni<Quote> quote(ContractSubmission submission) {
        return submission.quoteId() == null ? Uni.createFrom().nullItem() : quotes.findById(submission.quoteId());
    }

    private Uni<ContractGoods> goods(ContractSubmission submission, Offered quote) {
        if (submission.lines().isEmpty()) {
            return Uni.createFrom()
                    .item(
                            quote == null
                                    ? ContractGoods.NOTHING_SAID
                                    : ContractGoods.of(quote, submission.total().amount()));
        }
        return prices.listed(
                        submission.region(), submission.total().currency(), products(submission), today(submission))
                .map(listed -> ContractGoods.of(submission.lines(), listed, quote, submission.months()));
    }

    private Uni<Pricing> pricing(
            ContractSubmission submission, Offered quote, ContractGoods goods, Function<Priced, Uni<Judgement>> judge) {
        var judged = goods.goods().isEmpty()
                ? Uni.createFrom().<Judgement>nullItem()
                : judge.apply(priced(submission, goods));
        boolean cheaperThanQuoted = quote != null
                && submission.total().amount().compareTo(quote.totals().total()) < 0;
        return judged.chain(found -> uncheckable(submission, goods)
                .map(uncheckable -> pricing(submission, found, cheaperThanQuoted, uncheckable)));
    }

    /**
     * A price that nobody can check needs a director, as one below everybody's authority does; one below the quote at least
     * somebody above the seller.
     */
    private static Pricing pricing(
            ContractSubmission submission, Judgement found, boolean cheaperThanQuoted, boolean uncheckable) {
        var seller = found == null ? Level.REP : found.seller();
        var needed = Stream.of(
                        found == null ? Level.REP : found.needed(),
                        cheaperThanQuoted && seller == Level.REP ? Level.MANAGER : seller,
                        uncheckable ? Level.DIRECTOR : seller)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean below = uncheckable || cheaperThanQuoted || found != null && found.belowAuthority();
        return new Pricing(
                submission.quoteId(),
                found == null ? null : found.list(),
                found == null ? null : found.discount(),
                below,
                needed.word(),
                List.of());
    }

    /**
     * Where the catalogue has prices, what is sold must be said in its words, or nobody can tell what the price is; and what
     * is said in its words must have a price in the contract's currency.
     */
    private Uni<Boolean> uncheckable(ContractSubmission submission, ContractGoods goods) {
        if (goods.complete()) {
            return Uni.createFrom().item(false);
        }
        return prices.exist(submission.region(), submission.total().currency(), today(submission))
                .chain(listed ->
                        listed ? Uni.createFrom().item(true) : prices.know(submission.region(), products(submission)));
    }

    private static List<String> products(ContractSubmission submission) {
        return submission.lines().stream()
                .map(PricedLine::product)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Priced priced(ContractSubmission submission, ContractGoods goods) {
        return new Priced(
                "contract",
                submission.contractId(),
                submission.region(),
                submission.accountId(),
                submission.ownerId(),
                submission.total().currency(),
                goods.goods(),
                instead(submission),
                submission.playbook());
    }

    private static Set<UUID> instead(ContractSubmission submission) {
        var instead = new HashSet<UUID>();
        if (submission.quoteId() != null) {
            instead.add(submission.quoteId());
        }
        if (submission.amends() != null) {
            instead.add(submission.amends());
        }
        return instead;
    }

    private LocalDate today(ContractSubmission submission) {
        return LocalDate.ofInstant(
                clock.instant(), calendars.of(submission.region()).zone());
    }
}
