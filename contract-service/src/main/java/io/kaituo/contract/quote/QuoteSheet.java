package io.kaituo.contract.quote;

import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.paper.Sections;
import io.kaituo.contract.paper.Sheet;
import io.kaituo.contract.paper.Sheet.Clause;
import io.kaituo.contract.paper.Sheet.Column;
import io.kaituo.contract.paper.Sheet.Fact;
import io.kaituo.contract.paper.Sheet.Legend;
import io.kaituo.contract.paper.Sheet.Party;
import io.kaituo.contract.paper.Sheet.Running;
import io.kaituo.contract.paper.Sheet.Section;
import io.kaituo.contract.paper.Wording;
import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a quote is laid out for its customer; what was never issued, or holds no longer, says so across each page. */
class QuoteSheet {

    private final Snapshot quote;
    private final Wording words;
    private final Optional<String> own;
    private final String owner;

    /**
     * @param own   our name, where somebody has set it
     * @param owner the name of whoever makes the offer
     */
    QuoteSheet(Snapshot quote, Wording words, Optional<String> own, String owner) {
        this.quote = quote;
        this.words = words;
        this.own = own;
        this.owner = owner;
    }

    Sheet sheet() {
        return new Sheet(
                words.language(),
                words.of("quote.title"),
                quote.deal().dealName(),
                facts(),
                parties(),
                sections(),
                List.of(),
                null,
                quote.status().holds() ? null : words.of("quote.mark." + quote.status()),
                new Legend(words.of("legend.text", number(), quote.revision()), quote.documentHash()),
                new Running(
                        number(),
                        words.of("revision", quote.revision()),
                        words.of("running.hash", number(), quote.revision(), quote.documentHash()),
                        words.of("running.page"),
                        words.of("running.of"),
                        words.of("running.end")));
    }

    private String number() {
        return quote.origin().number();
    }

    private List<Fact> facts() {
        var issue = quote.issue();
        return Stream.of(
                        fact("quote.number", number()),
                        fact("fact.revision", words.of("revision", quote.revision())),
                        fact("quote.issued", issue == null ? null : day(issue.issuedAt())),
                        fact("quote.valid-until", issue == null ? null : words.moment(issue.expiresAt())),
                        fact("quote.total", words.sum(quote.offered().total())))
                .filter(fact -> fact.value() != null)
                .toList();
    }

    private Fact fact(String label, String value) {
        return new Fact(words.of(label), value);
    }

    private String day(java.time.Instant at) {
        return words.day(LocalDate.ofInstant(at, words.zone()));
    }

    private List<Party> parties() {
        return List.of(
                new Party(words.of("quote.customer"), quote.deal().accountName(), List.of()),
                new Party(
                        words.of("quote.own"),
                        own.orElseGet(() -> words.of("party.blank")),
                        List.of(fact("quote.contact", owner))));
    }

    private List<Section> sections() {
        var sections = new Sections(words);
        sections.table("quote.lines", lineColumns(), quote.offered().lines(), this::line);
        sections.table("quote.sums", List.of(text("quote.sum"), figures("line.amount")), sums(), row -> row);
        if (quote.talk().payback() != null) {
            payback(sections, quote.talk().payback().view(quote.offered().total()));
        }
        sections.clauses(
                "quote.notes",
                quote.offered().notes() == null
                        ? List.of()
                        : List.of(new Clause(null, quote.offered().notes())));
        return sections.all();
    }

    private List<Column> lineColumns() {
        return List.of(
                text("line.title"),
                figures("line.quantity"),
                text("line.unit"),
                figures("quote.list-price"),
                figures("quote.discount"),
                figures("line.price"),
                figures("line.amount"));
    }

    private List<String> line(QuoteLine line) {
        return List.of(
                line.months() == null ? line.name() : words.of("quote.for-months", line.name(), line.months()),
                line.quantity().stripTrailingZeros().toPlainString(),
                line.unit(),
                words.price(money(line.listPrice())),
                percent(Judgement.discount(line.listPrice(), line.price())),
                words.price(money(line.price())),
                words.figures(money(line.amount())));
    }

    private List<List<String>> sums() {
        var totals = quote.offered().totals();
        var rows = new ArrayList<List<String>>();
        rows.add(sum(words.of("quote.list"), totals.list()));
        if (totals.discount() != null && totals.discount().signum() != 0) {
            rows.add(sum(
                    words.of("quote.discounted", percent(totals.discount())),
                    totals.total().subtract(totals.list())));
        }
        rows.add(sum(words.of("quote.net"), totals.net()));
        totals.taxes()
                .forEach(tax ->
                        rows.add(sum(words.of("quote.tax", percent(tax.rate().movePointRight(2))), tax.amount())));
        rows.add(sum(words.of("quote.total"), totals.total()));
        return rows;
    }

    private List<String> sum(String of, BigDecimal amount) {
        return List.of(of, words.figures(money(amount)));
    }

    /** What the customer gets for it (H4 step 6). */
    private void payback(Sections sections, PaybackView payback) {
        sections.table(
                "quote.payback",
                List.of(text("quote.benefit"), text("quote.evidence"), figures("quote.yearly")),
                payback.benefits(),
                benefit -> List.of(benefit.title(), benefit.evidence(), words.figures(money(benefit.yearly()))));
        sections.clauses(
                "quote.reckoned",
                payback.returnPercent() == null
                        ? List.of()
                        : List.of(new Clause(
                                null,
                                words.of(
                                        "quote.pays-back",
                                        words.figures(money(payback.investment())),
                                        words.figures(money(payback.yearlyBenefit())),
                                        payback.paybackMonths().toPlainString(),
                                        payback.years(),
                                        percent(payback.returnPercent())))));
    }

    private Column text(String heading) {
        return new Column(words.of(heading), false);
    }

    private Column figures(String heading) {
        return new Column(words.of(heading), true);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, quote.offered().currency());
    }

    private static String percent(BigDecimal percent) {
        return percent.signum() == 0 ? "0 %" : percent.stripTrailingZeros().toPlainString() + " %";
    }
}
