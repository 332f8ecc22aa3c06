package io.kaituo.contract.versions;

import io.kaituo.contract.document.Clause;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Delivery;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Due;
import io.kaituo.contract.document.Instalment;
import io.kaituo.contract.document.Line;
import io.kaituo.contract.document.Party;
import io.kaituo.contract.document.Tender;
import io.kaituo.events.Money;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.web.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document as named texts in the reader's language, so that two revisions can be laid side by side. */
class DocumentTexts {

    private static final Texts TEXTS = new Texts("documents");

    private final Locale reader;
    private final Map<String, Named> texts = new LinkedHashMap<>();

    /** @param label what a person calls the field */
    record Named(String label, String text) {}

    private DocumentTexts(Locale reader) {
        this.reader = reader;
    }

    /** By field; what the document does not say is left out. */
    static Map<String, Named> of(Document document, Locale reader) {
        var texts = new DocumentTexts(reader);
        texts.put("total", sum(document.total()));
        texts.put("startsOn", document.startsOn());
        texts.put("endsOn", document.endsOn());
        texts.put(document.content());
        texts.put("terms", document.terms());
        return texts.texts;
    }

    private void put(Content content) {
        put("kind", content.kind());
        put("ours", party(content.ours()));
        put("customer", party(content.customer()));
        put("scope", content.scope());
        int n = 1;
        for (var line : content.lines()) {
            put("lines", n++, line(line));
        }
        n = 1;
        for (var instalment : content.payments()) {
            put("payments", n++, instalment(instalment));
        }
        n = 1;
        for (var delivery : content.deliveries()) {
            put("deliveries", n++, delivery(delivery));
        }
        n = 1;
        for (var penalty : content.penalties()) {
            put("penalties", n++, penalty.breach() + "\n" + penalty.consequence());
        }
        content.clauses()
                .forEach(clause -> texts.put(
                        "clauses." + clause.code(),
                        new Named(Objects.requireNonNullElse(clause.title(), clause.code()), clause(clause))));
        put("wantedOn", content.wantedOn());
        put("tender", tender(content.tender()));
    }

    private void put(String field, int number, String text) {
        texts.put(field + "[" + number + "]", new Named(TEXTS.of(reader, field, number), text));
    }

    private void put(String field, Object value) {
        if (value != null) {
            texts.put(field, new Named(TEXTS.of(reader, field), value.toString()));
        }
    }

    private static String party(Party party) {
        return party == null
                ? null
                : said("\n", party.name(), party.address(), party.representative(), party.signatory());
    }

    private static String line(Line line) {
        String goods = said(" ", line.productId(), line.title());
        String quantity = line.quantity() == null
                ? null
                : "× " + said(" ", line.quantity().toPlainString(), line.unit());
        String price = line.price() == null ? null : "@ " + sum(line.price());
        return said(" ", goods, quantity, price, line.amount() == null ? null : "= " + sum(line.amount()));
    }

    private String instalment(Instalment instalment) {
        return said(
                " · ",
                instalment.title(),
                instalment.percent() == null
                        ? sum(instalment.amount())
                        : instalment.percent().toPlainString() + " %",
                due(instalment.due()));
    }

    private String delivery(Delivery delivery) {
        return said(" · ", delivery.item(), due(delivery.due()), delivery.acceptance());
    }

    private String due(Due due) {
        if (due == null) {
            return null;
        }
        if (due.on() != null) {
            return due.on().toString();
        }
        String event = TEXTS.of(reader, "event." + due.from());
        return due.after() == null
                ? TEXTS.of(reader, "due.at", event)
                : TEXTS.of(reader, "due.after", length(due.after()), event);
    }

    private String length(Span span) {
        return TEXTS.of(reader, "span." + span.unit(), Long.toString(span.amount()));
    }

    private String clause(Clause clause) {
        return said("\n", clause.text(), clause.agreed() == null ? clause.choice() : clause.agreed());
    }

    private String tender(Tender tender) {
        return tender == null
                ? null
                : said(
                        " · ",
                        tender.number(),
                        tender.deadline() == null ? null : tender.deadline().toString(),
                        tender.bid() == null ? null : TEXTS.of(reader, "bid." + tender.bid()));
    }

    private static String sum(Money sum) {
        return sum.amount().toPlainString() + " " + sum.currency();
    }

    private static String said(String between, String... words) {
        return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(between));
    }
}
