package io.kaituo.contract.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one revision of an offer says otherwise than another, line by line; the texts are for people. */
record Differences(int from, int to, List<Difference> changes) {

    /**
     * @param field  {@code line}, {@code quantity}, {@code price}, {@code listPrice}, {@code months}, {@code notes}, {@code total}
     * @param name   of the product; null for what is about the whole
     * @param before null for what is new
     * @param after  null for what is gone
     */
    record Difference(String field, String product, String name, String before, String after, String text) {

        private static Difference untold(String field, QuoteLine line, String before, String after) {
            return new Difference(
                    field,
                    line == null ? null : line.product(),
                    line == null ? null : line.name(),
                    before,
                    after,
                    null);
        }

        /** The key of its text: {@code line} has one for what is new and one for what is gone. */
        String key() {
            return "quote.change." + field + (before == null ? ".added" : after == null ? ".removed" : "");
        }

        Difference told(String words) {
            return new Difference(field, product, name, before, after, words);
        }
    }

    static List<Difference> between(Offered before, Offered after) {
        var found = new ArrayList<Difference>();
        var old = byPlace(before);
        var now = byPlace(after);
        now.forEach((place, line) -> {
            var was = old.get(place);
            if (was == null) {
                found.add(Difference.untold("line", line, null, words(line)));
            } else {
                found.addAll(within(was, line));
            }
        });
        old.forEach((place, line) -> {
            if (!now.containsKey(place)) {
                found.add(Difference.untold("line", line, words(line), null));
            }
        });
        if (!Objects.equals(before.notes(), after.notes())) {
            found.add(Difference.untold("notes", null, before.notes(), after.notes()));
        }
        compare(
                found,
                "total",
                null,
                plain(before.totals().total()),
                plain(after.totals().total()));
        return List.copyOf(found);
    }

    private static List<Difference> within(QuoteLine was, QuoteLine is) {
        var found = new ArrayList<Difference>();
        compare(found, "quantity", is, plain(was.quantity()), plain(is.quantity()));
        compare(found, "listPrice", is, plain(was.listPrice()), plain(is.listPrice()));
        compare(found, "price", is, plain(was.price()), plain(is.price()));
        compare(found, "months", is, text(was.months()), text(is.months()));
        return found;
    }

    private static void compare(List<Difference> found, String field, QuoteLine line, String before, String after) {
        if (!Objects.equals(before, after)) {
            found.add(Difference.untold(field, line, before, after));
        }
    }

    /** The same product may stand in several lines: the first is compared with the first. */
    private static Map<String, QuoteLine> byPlace(Offered offered) {
        var found = new LinkedHashMap<String, QuoteLine>();
        offered.lines().forEach(line -> {
            int nth = 1;
            while (found.containsKey(line.product() + "#" + nth)) {
                nth++;
            }
            found.put(line.product() + "#" + nth, line);
        });
        return found;
    }

    private static String words(QuoteLine line) {
        return plain(line.quantity()) + " " + line.unit() + " × " + plain(line.price());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
