package io.kaituo.contract.quote;

import io.kaituo.contract.approval.ApprovalPlanView;
import io.kaituo.contract.authority.Authority;
import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.authority.Level;
import io.kaituo.contract.authority.Offer;
import io.kaituo.events.Money;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.web.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who must agree to a price and why, as it is at this moment (R5.19).
 *
 * @param quoteId       null for an offer that is no quote yet
 * @param factor        the whole price as a part of the list price
 * @param mayAgreeAlone the owner may
 * @param level         whose word it needs
 * @param mustAgree     one of them must; empty where the owner may agree alone
 * @param agreed        they did, to exactly this revision
 * @param together      series that are judged with other offers to the same customer
 * @param approval      the steps it would go through if it were submitted now; null where the owner may agree alone
 */
record AuthorityView(
        UUID quoteId,
        int revision,
        Money list,
        Money total,
        BigDecimal factor,
        BigDecimal discount,
        boolean mayAgreeAlone,
        Level level,
        List<Somebody> mustAgree,
        boolean agreed,
        List<String> why,
        List<Line> lines,
        List<Series> together,
        ApprovalPlanView approval) {

    record Somebody(String id, String name) {}

    /** @param floor the lowest factor the owner may agree to alone */
    record Line(String product, BigDecimal factor, BigDecimal floor, Level level, String why) {}

    record Series(String series, BigDecimal factor, BigDecimal floor, Level level, List<Beside> beside, String why) {}

    record Beside(String type, UUID id, String number, BigDecimal discount) {}

    /** Who reads, and from where names come. */
    record Reader(Authority authority, Directory directory, Locale language) {

        private static final Texts TEXTS = new Texts("authority");

        AuthorityView view(UUID quoteId, Snapshot offer, Judgement judged, ApprovalPlanView approval) {
            String owner = offer.deal().ownerId();
            String currency = offer.offered().currency();
            var lines = IntStream.range(0, judged.lines().size())
                    .mapToObj(i -> line(
                            offer.offered().lines().get(i).name(),
                            judged.lines().get(i),
                            judged.seller(),
                            owner))
                    .toList();
            var together = judged.series().stream()
                    .map(series -> series(series, judged.seller(), owner))
                    .toList();
            return new AuthorityView(
                    quoteId,
                    offer.revision(),
                    new Money(judged.list(), currency),
                    new Money(judged.sold(), currency),
                    judged.factor(),
                    judged.discount(),
                    !judged.belowAuthority(),
                    judged.needed(),
                    judged.belowAuthority() ? people(judged.needed(), owner, offer.region()) : List.of(),
                    offer.isAgreed(judged),
                    why(judged, owner, lines, together),
                    lines,
                    together,
                    approval);
        }

        private List<Somebody> people(Level needed, String owner, String region) {
            return authority.people(needed, owner, region).stream()
                    .map(person -> new Somebody(person.id(), person.name()))
                    .toList();
        }

        /** What decides, or that nothing stands against it. */
        private List<String> why(Judgement judged, String owner, List<Line> lines, List<Series> together) {
            if (!judged.belowAuthority()) {
                return List.of(text("within", name(owner)));
            }
            return Stream.concat(
                            lines.stream()
                                    .filter(line -> line.level() == judged.needed())
                                    .map(Line::why),
                            together.stream()
                                    .filter(series -> series.level() == judged.needed())
                                    .map(Series::why))
                    .toList();
        }

        private Line line(String name, Judgement.OfGoods judged, Level seller, String owner) {
            boolean below = judged.needed().isAbove(seller);
            return new Line(
                    judged.goods().product(),
                    judged.factor(),
                    judged.floor(),
                    judged.needed(),
                    text(
                            below ? "line.below" : "line.within",
                            name,
                            percent(judged.factor()),
                            name(owner),
                            percent(judged.floor()),
                            level(judged.needed())));
        }

        private Series series(Judgement.OfSeries judged, Level seller, String owner) {
            boolean below = judged.needed().isAbove(seller);
            return new Series(
                    judged.series(),
                    judged.factor(),
                    judged.floor(),
                    judged.needed(),
                    judged.beside().stream()
                            .map(offer -> new Beside(
                                    offer.type(),
                                    offer.id(),
                                    offer.number(),
                                    Judgement.discount(offer.list(), offer.sold())))
                            .toList(),
                    text(
                            below ? "series.below" : "series.within",
                            judged.series(),
                            String.join(
                                    ", ",
                                    judged.beside().stream()
                                            .map(Offer::number)
                                            .distinct()
                                            .toList()),
                            percent(judged.factor()),
                            name(owner),
                            percent(judged.floor()),
                            level(judged.needed())));
        }

        private String name(String owner) {
            return owner == null ? text("nobody") : directory.name(owner);
        }

        private String level(Level level) {
            return text("level." + level.word());
        }

        private String text(String key, Object... words) {
            return TEXTS.of(language, key, words);
        }

        private static String percent(BigDecimal factor) {
            return factor == null
                    ? "–"
                    : factor.movePointRight(2).stripTrailingZeros().toPlainString();
        }
    }
}
