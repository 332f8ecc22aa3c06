package io.kaituo.notification.inbox;

import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What fills a gap in a notice, kept as data because its reader's language is known only when somebody reads it. */
record Word(Sort sort, String value) {

    /** How it is to be read. */
    enum Sort {
        TEXT,
        PERSON,
        /** A key of {@code texts/inbox_*.properties}. */
        TERM,
        /** What a playbook calls something: in Chinese, a line further in English. */
        TITLE,
        MOMENT,
        DAY,
        MONEY
    }

    /** @param text may be null: then nothing is said */
    static Word text(String text) {
        return new Word(Sort.TEXT, text == null ? "" : text);
    }

    /** @param id of a person in the directory; may be null for nobody */
    static Word person(String id) {
        return id == null ? term("nobody") : new Word(Sort.PERSON, id);
    }

    static Word term(String key) {
        return new Word(Sort.TERM, key);
    }

    static Word title(String zh, String en) {
        return new Word(Sort.TITLE, zh + "\n" + en);
    }

    static Word moment(Instant moment) {
        return moment == null ? text(null) : new Word(Sort.MOMENT, moment.toString());
    }

    static Word day(LocalDate day) {
        return new Word(Sort.DAY, day.toString());
    }

    static Word money(Money money) {
        return money == null ? text(null) : new Word(Sort.MONEY, money.currency() + " " + money.amount());
    }

    String in(Locale language, ZoneId zone, UnaryOperator<String> names) {
        return switch (sort) {
            case TEXT -> value;
            case PERSON -> names.apply(value);
            case TERM -> Notice.TEXTS.of(language, value);
            case TITLE -> value.split("\n", 2)[language.getLanguage().equals("zh") ? 0 : 1];
            case MOMENT -> DateTimeFormatter.ofPattern("yyyy-MM-dd (EEE) HH:mm", language)
                    .format(Instant.parse(value).atZone(zone));
            case DAY -> DateTimeFormatter.ofPattern("yyyy-MM-dd (EEE)", language)
                    .format(LocalDate.parse(value));
            case MONEY -> money(language);
        };
    }

    private String money(Locale language) {
        String[] parts = value.split(" ");
        return String.format(language, "%s %,.2f", parts[0], new BigDecimal(parts[1]));
    }
}
