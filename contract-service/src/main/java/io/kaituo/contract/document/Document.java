package io.kaituo.contract.document;

import io.kaituo.events.Money;
import io.kaituo.platform.web.Refused;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parties agree to; a change of it is a new revision. */
@Embeddable
public record Document(
        BigDecimal totalAmount,
        String totalCurrency,
        LocalDate startsOn,
        LocalDate endsOn,
        String terms,
        @Convert(converter = ContentJson.class) Content content) {

    /** How documents with content are hashed; those without begin with their number, as ever. */
    private static final String FORM = "kaituo-contract/2";

    public Document {
        content = content == null ? Content.NONE : content;
    }

    public static Document of(Money total, LocalDate startsOn, LocalDate endsOn, String terms) {
        return of(total, startsOn, endsOn, terms, null);
    }

    /**
     * @throws Refused 422 for a total that is no price or a term that ends before it starts
     */
    public static Document of(Money total, LocalDate startsOn, LocalDate endsOn, String terms, Content content) {
        if (!Amounts.isMoney(total) || total.amount().signum() <= 0) {
            throw Refused.unprocessable("contract.total");
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refused.unprocessable("contract.term", startsOn.toString(), endsOn.toString());
        }
        var amount = Amounts.plain(total).amount();
        return new Document(
                amount, total.currency(), startsOn, endsOn, terms == null || terms.isBlank() ? null : terms, content);
    }

    /** This document with another content. */
    public Document with(Content other) {
        return new Document(totalAmount, totalCurrency, startsOn, endsOn, terms, other);
    }

    /** Signed on the day the customer wants, where the document names none itself. */
    public Document wantedOn(LocalDate day) {
        return day == null || content.wantedOn() != null ? this : with(content.wantedOn(day));
    }

    /**
     * What this document says otherwise than the one it was drafted from, about what holds now.
     *
     * @param before  what it was drafted from
     * @param decided which wording stays where both changed the same, by field
     */
    public Merged onto(Document before, Document now, Map<String, Kept> decided) {
        var merge = new Merge(decided);
        var total = merge.part("total", total(), before.total(), now.total());
        var document = new Document(
                total.amount(),
                total.currency(),
                merge.part("startsOn", startsOn, before.startsOn, now.startsOn),
                merge.part("endsOn", endsOn, before.endsOn, now.endsOn),
                merge.part("terms", terms, before.terms, now.terms),
                content.onto(before.content, now.content, merge));
        return new Merged(document, merge.clashes());
    }

    /** @param clashes where both changed the same to something else and nobody has decided; it says what this document said */
    public record Merged(Document document, List<Clash> clashes) {}

    /** For another agreement: what belongs to this one's occasion is left out. */
    public Document afresh() {
        return with(content.afresh());
    }

    public Money total() {
        return new Money(totalAmount, totalCurrency);
    }

    /** How long it holds, begun months counted whole; null where an end is open. */
    public Integer months() {
        return startsOn == null || endsOn == null
                ? null
                : Math.toIntExact(ChronoUnit.MONTHS.between(startsOn, endsOn) + 1);
    }

    /** What makes no sense however the document goes on. */
    public List<Fault> nonsense() {
        return content.nonsense(totalCurrency).toList();
    }

    /** What must not be so when the document goes to its approvers. */
    public List<Fault> faults() {
        return content.faults(total()).toList();
    }

    /** The total in comparable words. */
    public String price() {
        return Amounts.words(total());
    }

    /** Instalments in order, in comparable words; empty for none. */
    public String payment() {
        return content.paymentWords();
    }

    /** What is delivered when, in comparable words; empty for nothing. */
    public String delivery() {
        return content.deliveryWords();
    }

    /** What is handed over and how it is accepted, in comparable words; empty for nothing. */
    public String scope() {
        return content.scopeWords();
    }

    /** What a breach costs, in comparable words; empty for nothing. */
    public String penalties() {
        return content.penaltyWords();
    }

    /** First and last day, as {@code 2026-01-01/2026-12-31}; empty where both are open. */
    public String term() {
        return startsOn == null && endsOn == null ? "" : orOpen(startsOn) + "/" + orOpen(endsOn);
    }

    private static String orOpen(LocalDate day) {
        return day == null ? ".." : day.toString();
    }

    /** The parts that can change on their own, each with its hash; together they are all that approvers agree to. */
    public Map<String, String> parts() {
        return Map.of(
                "price", hash(totalAmount, totalCurrency, content.lines()),
                "payment", hash(content.payments()),
                "delivery", hash(content.deliveries(), content.scope(), content.tender()),
                "clauses", hash(content.kind(), content.clauses(), content.penalties(), terms),
                "term", hash(startsOn, endsOn),
                "parties", hash(content.ours(), content.customer()));
    }

    private static String hash(Object... fields) {
        return Canonical.hash(Canonical.write(Arrays.asList(fields)));
    }

    /**
     * SHA-256 over the canonical document in UTF-8, one field a line, absent ones empty: number, deal, account, amended
     * contract, amount, currency, first and last day and terms. A document with content says {@code kaituo-contract/2}
     * before them, and its content before the terms, as JSON in one line: keys sorted, without spaces and what is empty.
     */
    public String hash(String number, UUID dealId, UUID accountId, UUID amends) {
        var head = Stream.of(number, dealId, accountId, amends, totalAmount, totalCurrency, startsOn, endsOn);
        var lines = content.isEmpty()
                ? Stream.concat(head, Stream.of(orEmpty(terms)))
                : Stream.of(Stream.of(FORM), head, Stream.of(Canonical.write(content), orEmpty(terms)))
                        .flatMap(line -> line);
        return Canonical.hash(
                lines.map(line -> line == null ? "" : line.toString()).collect(Collectors.joining("\n")));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
