package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Document;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** What a contract says in fields of its own, so that it can be compared with what was negotiated (R4.5). */
public enum NegotiableTerm {
    /** The total, as {@code 12000.00 CNY}. */
    PRICE(Document::price),
    /** Instalments in order, as {@code 30 % at signature; 8400.00 CNY 30 d after delivery; 100.00 CNY 2026-05-01}. */
    PAYMENT(Document::payment),
    /** What is delivered when, as {@code Crane 2026-05-01; Training 5 d after delivery}. */
    DELIVERY(Document::delivery),
    /** What is handed over, and how it is accepted, as {@code One crane, assembled; Crane: a load test of 10 t}. */
    SCOPE(Document::scope),
    /** What a breach costs, as {@code Late delivery: 0.5 % a week; Late payment: 5 % a year}. */
    PENALTIES(Document::penalties),
    /** First and last day, as {@code 2026-01-01/2026-12-31}; an open one is {@code ..}. */
    TERM(Document::term);

    private final Function<Document, String> words;

    NegotiableTerm(Function<Document, String> words) {
        this.words = words;
    }

    /** What a document says, in comparable words; terms it says nothing about are left out. */
    static Map<NegotiableTerm, String> in(Document document) {
        var said = new EnumMap<NegotiableTerm, String>(NegotiableTerm.class);
        for (var term : values()) {
            String words = term.words.apply(document);
            if (!words.isEmpty()) {
                said.put(term, words);
            }
        }
        return said;
    }
}
