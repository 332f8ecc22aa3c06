package io.kaituo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Which follow-ups a signature must have caused, calculated from the playbook's text by other code than the product's,
 * so that both being wrong in the same way is unlikely (decision 38).
 */
final class ExpectedSchedule {
    private final JsonNode rules;
    private final OfficialDays days;

    private ExpectedSchedule(JsonNode rules, OfficialDays days) {
        this.rules = rules;
        this.days = days;
    }

    static ExpectedSchedule of(Preset playbook) {
        return new ExpectedSchedule(playbook.content().at("/visits/followUp"), OfficialDays.china());
    }

    /** One thing to do on a day. */
    record Row(String kind, LocalDate dueOn) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byDay = dueOn.compareTo(other.dueOn);
            return byDay == 0 ? kind.compareTo(other.kind) : byDay;
        }
    }

    /** In the order of their days. */
    List<Row> after(LocalDate signedOn, LocalDate startsOn, LocalDate endsOn) {
        return StreamSupport.stream(rules.spliterator(), false)
                .flatMap(rule -> rows(rule, signedOn, startsOn, endsOn).stream())
                .sorted()
                .toList();
    }

    private List<Row> rows(JsonNode rule, LocalDate signedOn, LocalDate startsOn, LocalDate endsOn) {
        if (rule.has("appliesTo"))
            throw new IllegalArgumentException("the demo does not evaluate conditions: " + rule.get("appliesTo"));
        LocalDate anchor =
                switch (Preset.text(rule, "from", "signing")) {
                    case "signing" -> signedOn;
                    case "start" -> startsOn;
                    case "end" -> endsOn;
                    default -> null; // the first delivery or the go-live, which nobody has reported yet
                };
        if (anchor == null) return List.of();
        int times = Integer.parseInt(Preset.text(rule, "times", "1"));
        return IntStream.rangeClosed(1, times)
                .mapToObj(n -> new Row(Preset.text(rule, "kind", ""), day(rule, anchor, n)))
                .toList();
    }

    private LocalDate day(JsonNode rule, LocalDate anchor, int n) {
        boolean before = rule.has("before");
        String[] distance = Preset.text(rule, before ? "before" : rule.has("every") ? "every" : "after", "")
                .split(" ");
        int amount = Integer.parseInt(distance[0]) * n * (before ? -1 : 1);
        LocalDate day =
                switch (distance[1]) {
                    case "d" -> anchor.plusDays(amount);
                    case "mo" -> anchor.plusMonths(amount);
                    case "wd" -> days.step(anchor, amount);
                    default -> throw new IllegalArgumentException("no unit: " + distance[1]);
                };
        return rule.has("moveTo") ? days.sameOrNext(day) : day;
    }
}
