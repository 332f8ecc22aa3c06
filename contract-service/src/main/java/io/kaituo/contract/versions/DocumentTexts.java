package io.kaituo.contract.versions;

import io.kaituo.contract.document.Clause;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Delivery;
import io.kaituo.contract.document.Document;
import io.kaituo.contract.document.Due;
import io.kaituo.contract.document.Instalment;
import io.kaituo.contract.document.Line;
import io.kaituo.contract.document.Party;
import io.kaituo.contract.document.Penalty;
import io.kaituo.contract.document.Tender;
import io.kaituo.events.Money;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
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
        texts.put("total", document.total());
        texts.put("startsOn", document.startsOn());
        texts.put("endsOn", document.endsOn());
        texts.put(document.content());
        texts.put("terms", document.terms());
        return texts.texts;
    }

    private void put(Content content) {
        put("kind", content.kind());
        put("ours", content.ours());
        put("customer", content.customer());
        put("scope", content.scope());
        put("lines", content.lines());
        put("payments", content.payments());
        put("deliveries", content.deliveries());
        put("penalties", content.penalties());
        content.clauses()
                .forEach(clause ->
                        texts.put("clauses." + clause.code(), new Named(name(clause, clause.code()), words(clause))));
        put("wantedOn", content.wantedOn());
        put("tender", content.tender());
    }

    private void put(String field, List<?> entries) {
        for (int n = 1; n <= entries.size(); n++) {
            texts.put(field + "[" + n + "]", new Named(TEXTS.of(reader, field, n), words(entries.get(n - 1))));
        }
    }

    private void put(String field, Object value) {
        if (value != null) {
            texts.put(field, new Named(TEXTS.of(reader, field), words(value)));
        }
    }

    /** One part of a document, or one entry of its lists; null for what is not there. */
    static String words(Object part, Locale reader) {
        return part == null ? null : new DocumentTexts(reader).words(part);
    }

    /** What a person calls such a part, or such an entry of a list, as in {@code deliveries.Crane}. */
    static String label(String field, Object part, Locale reader) {
        int list = field.indexOf('.');
        if (list < 0) {
            return TEXTS.of(reader, field);
        }
        String name = new DocumentTexts(reader).name(part, field.substring(list + 1));
        return TEXTS.of(reader, "of." + field.substring(0, list), name);
    }

    private String name(Object entry, String otherwise) {
        String title = null;
        if (entry instanceof Clause clause) {
            title = clause.title();
        } else if (entry instanceof Line line) {
            title = line.title();
        } else if (entry instanceof Instalment instalment) {
            title = instalment.title() == null ? due(instalment.due()) : instalment.title();
        }
        return title == null ? otherwise : title;
    }

    private String words(Object part) {
        if (part instanceof Money money) {
            return sum(money);
        }
        if (part instanceof Party party) {
            return said("\n", party.name(), party.address(), party.representative(), party.signatory());
        }
        if (part instanceof Line line) {
            return line(line);
        }
        if (part instanceof Instalment instalment) {
            return instalment(instalment);
        }
        if (part instanceof Delivery delivery) {
            return said(" · ", delivery.item(), due(delivery.due()), delivery.acceptance());
        }
        if (part instanceof Penalty penalty) {
            return said("\n", penalty.breach(), penalty.consequence());
        }
        if (part instanceof Clause clause) {
            return said("\n", clause.text(), clause.agreed() == null ? clause.choice() : clause.agreed());
        }
        return part instanceof Tender tender ? tender(tender) : part.toString();
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

    private String tender(Tender tender) {
        return said(
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
