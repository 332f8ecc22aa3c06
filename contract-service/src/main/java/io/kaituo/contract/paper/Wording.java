package io.kaituo.contract.paper;

import io.kaituo.contract.document.Due;
import io.kaituo.events.Money;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.web.Texts;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** How a paper says things in its language: labels, sums, days. */
public record Wording(Locale language, ZoneId zone) {

    private static final Texts TEXTS = new Texts("paper");
    private static final String YUAN = "CNY";
    private static final int CENTS = 2;
    private static final int PRICE_DECIMALS = 4;
    private static final String[] NUMERALS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    /**
     * Which language a reader wants.
     *
     * @param named    in so many words, or null
     * @param accepted by the reader's program ({@code Accept-Language}), or null
     */
    public record Choice(String named, String accepted) {

        /** @param own the document's, or null: a document has its language, whatever the program of its reader speaks */
        public Locale or(String own) {
            return Texts.language(named != null ? named : own != null ? own : accepted);
        }
    }

    public String of(String key, Object... parameters) {
        return TEXTS.of(language, key, parameters);
    }

    /** Figures, and in Chinese the capitals beside them. */
    public String sum(Money sum) {
        return isChinese() && sum.currency().equals(YUAN)
                ? of("sum.in-words", figures(sum), Capitals.of(sum.amount()))
                : figures(sum);
    }

    public String figures(Money sum) {
        return figures(sum, CENTS);
    }

    /** Of one unit: with as many decimals as it has, four at most. */
    public String price(Money price) {
        return figures(price, PRICE_DECIMALS);
    }

    private String figures(Money sum, int decimals) {
        var format = NumberFormat.getCurrencyInstance(isChinese() ? Locale.CHINA : Locale.US);
        format.setCurrency(Currency.getInstance(sum.currency()));
        format.setMinimumFractionDigits(CENTS);
        format.setMaximumFractionDigits(decimals);
        return format.format(sum.amount());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** A day, or so long after what has no day yet; nothing for nothing. */
    public String due(Due due) {
        if (due == null) {
            return "";
        }
        if (due.on() != null) {
            return day(due.on());
        }
        String event = of("event." + due.from());
        return due.after() == null
                ? of("due.at", event)
                : of(
                        "due.after",
                        event,
                        amount(due.after()),
                        of("unit." + due.after().unit()));
    }

    /** Elapsed time counts in hours here. */
    private static long amount(Span span) {
        return span.unit() == Span.Unit.ELAPSED
                ? Duration.ofNanos(span.amount()).toHours()
                : span.amount();
    }

    /** To the second, in the region's own time, with its offset. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", language)
                .withZone(zone)
                .format(at);
    }

    /** 一、 or 1. */
    String ordinal(int number) {
        if (!isChinese()) {
            return number + ".";
        }
        String tens = number < 20 ? (number >= 10 ? "十" : "") : NUMERALS[number / 10] + "十";
        String ones = number % 10 == 0 && number > 0 ? "" : NUMERALS[number % 10];
        return tens + ones + "、";
    }

    private boolean isChinese() {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
