package io.kaituo.platform.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One reason for a date, kept as data because its reader's language is known only when somebody reads it.
 *
 * @param key a key of {@code texts/calendar_*.properties}, e.g. {@code holidays}
 * @param parameters what fills the text: ISO dates, local date-times, numbers and names of holidays
 */
public record Explanation(String key, Map<String, String> parameters) {

    static final String NO_CALENDAR = "no-calendar";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern DAY = Pattern.compile("(\\d{4,}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}(?::\\d{2})?)\\S*)?");

    public Explanation {
        parameters = Map.copyOf(parameters);
    }

    /** The reason in the reader's language: Chinese for any Chinese locale, else English. */
    public String in(Locale reader) {
        var language = reader.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        var texts = ResourceBundle.getBundle("texts.calendar", language);
        var one = key + ".one";
        var text = texts.getString("1".equals(parameters.get("amount")) && texts.containsKey(one) ? one : key);
        return PLACE.matcher(text).replaceAll(place -> {
            var value = parameters.get(place.group(1));
            return Matcher.quoteReplacement(value == null ? place.group() : readable(value, language, texts));
        });
    }

    /** Dates get their weekday, holidays their name in the language; the rest stays. */
    private static String readable(String value, Locale language, ResourceBundle texts) {
        var day = DAY.matcher(value);
        if (day.matches()) {
            var weekday = LocalDate.parse(day.group(1)).getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
            return day.group(1) + " (" + weekday + ")" + (day.group(2) == null ? "" : " " + day.group(2));
        }
        var name = "name." + value;
        return texts.containsKey(name) ? texts.getString(name) : value;
    }

    static boolean provisional(List<Explanation> reasons) {
        return reasons.stream().anyMatch(reason -> reason.key.equals(NO_CALENDAR));
    }

    static String all(List<Explanation> reasons, Locale reader) {
        var separator = reader.getLanguage().equals("zh") ? "；" : "; ";
        return reasons.stream().map(reason -> reason.in(reader)).collect(Collectors.joining(separator));
    }
}
