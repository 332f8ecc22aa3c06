package io.kaituo.contract.negotiation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was agreed or written, so that only its meaning is compared: {@code 12,000 元} is {@code 12000.00 CNY},
 * {@code 2026年5月1日} is {@code 2026-05-01} and {@code 30天} is {@code 30 d}; punctuation, width and case mean nothing.
 */
record ComparableTerm(List<Token> tokens) {

    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    private static final String CURRENCY = "(cny|rmb|usd|eur|hkd|jpy|gbp|人民币|美元|欧元|港元|元|[¥$€£])";
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)\\s*日?");
    private static final Pattern MONEY = Pattern.compile(
            CURRENCY + "\\s*" + NUMBER + "\\s*([万亿])?(?:\\s*元)?|" + NUMBER + "\\s*([万亿])?\\s*" + CURRENCY);
    private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*(?:%|percent|per cent)");
    private static final Pattern DURATION = Pattern.compile(NUMBER
            + "\\s*(working days?|working hours?|wd|wh|days?|weeks?|months?|years?|hours?|mo|d|y|h"
            + "|个?工作日|个?工作小时|天|日|个?星期|周|个?月|年|个?小时)(?![a-z])");
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern WORD = Pattern.compile("\\p{IsIdeographic}|[\\p{L}&&[^\\p{IsIdeographic}]]+");

    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("rmb", "cny"),
            Map.entry("人民币", "cny"),
            Map.entry("元", "cny"),
            Map.entry("¥", "cny"),
            Map.entry("美元", "usd"),
            Map.entry("$", "usd"),
            Map.entry("欧元", "eur"),
            Map.entry("€", "eur"),
            Map.entry("港元", "hkd"),
            Map.entry("£", "gbp"));

    /** A sort of quantity, or a word. */
    enum Kind {
        DATE,
        MONEY,
        PERCENT,
        DURATION,
        NUMBER,
        WORD
    }

    record Token(Kind kind, String value) {}

    static ComparableTerm of(String text) {
        String plain = spaced(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < plain.length()) {
            var found = next(plain, at);
            found.map(Found::token).ifPresent(tokens::add);
            at = found.map(Found::end).orElse(at + 1);
        }
        return new ComparableTerm(List.copyOf(tokens));
    }

    /** One space where there are many: patterns that try every way to share out a long gap would take minutes. */
    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /**
     * Whether a text says the same. What names quantities only, such as {@code 30 d}, is met by any text that names just
     * these of their sort, whatever words stand around them.
     */
    boolean isMetBy(ComparableTerm said) {
        return tokens.equals(said.tokens)
                || isQuantities() && kinds().stream().allMatch(kind -> of(kind).equals(said.of(kind)));
    }

    /** The only amount of money in it, if there is just one. */
    Optional<Amount> amount() {
        var amounts = of(Kind.MONEY);
        if (amounts.size() != 1) {
            return Optional.empty();
        }
        String[] parts = amounts.get(0).split(" ");
        return Optional.of(new Amount(new BigDecimal(parts[0]), parts[1]));
    }

    record Amount(BigDecimal value, String currency) {

        boolean isBelow(Amount other) {
            return currency.equals(other.currency) && value.compareTo(other.value) < 0;
        }
    }

    private boolean isQuantities() {
        return !tokens.isEmpty() && tokens.stream().noneMatch(token -> token.kind() == Kind.WORD);
    }

    private List<Kind> kinds() {
        return tokens.stream().map(Token::kind).distinct().toList();
    }

    private List<String> of(Kind kind) {
        return tokens.stream()
                .filter(token -> token.kind() == kind)
                .map(Token::value)
                .toList();
    }

    private record Found(Token token, int end) {}

    private static Optional<Found> next(String text, int at) {
        return find(DATE, text, at, Kind.DATE)
                .or(() -> find(MONEY, text, at, Kind.MONEY))
                .or(() -> find(PERCENT, text, at, Kind.PERCENT))
                .or(() -> find(DURATION, text, at, Kind.DURATION))
                .or(() -> find(PLAIN, text, at, Kind.NUMBER))
                .or(() -> find(WORD, text, at, Kind.WORD));
    }

    private static Optional<Found> find(Pattern pattern, String text, int at, Kind kind) {
        var matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt()
                ? Optional.of(new Found(new Token(kind, value(kind, matcher)), matcher.end()))
                : Optional.empty();
    }

    private static String value(Kind kind, Matcher found) {
        return switch (kind) {
            case DATE -> "%04d-%02d-%02d".formatted(number(found, 1), number(found, 2), number(found, 3));
            case MONEY -> found.group(1) == null
                    ? money(found.group(4), found.group(5), found.group(6))
                    : money(found.group(2), found.group(3), found.group(1));
            case PERCENT, NUMBER -> plain(decimal(found.group(1)));
            case DURATION -> duration(decimal(found.group(1)), found.group(2));
            case WORD -> found.group();
        };
    }

    private static String money(String number, String scale, String currency) {
        var factor = scale == null ? BigDecimal.ONE : new BigDecimal(scale.equals("万") ? 10_000 : 100_000_000);
        return plain(decimal(number).multiply(factor)) + " " + CURRENCIES.getOrDefault(currency, currency);
    }

    private static String duration(BigDecimal number, String unit) {
        return switch (unit.startsWith("个") ? unit.substring(1) : unit) {
            case "wd", "working day", "working days", "工作日" -> plain(number) + " wd";
            case "wh", "working hour", "working hours", "工作小时" -> plain(number) + " wh";
            case "week", "weeks", "周", "星期" -> plain(number.multiply(new BigDecimal(7))) + " d";
            case "mo", "month", "months", "月" -> plain(number) + " mo";
            case "y", "year", "years", "年" -> plain(number.multiply(new BigDecimal(12))) + " mo";
            case "h", "hour", "hours", "小时" -> plain(number) + " h";
            default -> plain(number) + " d";
        };
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number.replace(",", ""));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
