package io.kaituo.account.playbooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Condition;
import io.kaituo.platform.playbook.PlaybookJson;
import io.kaituo.platform.web.Problem.Violation;
import io.kaituo.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what a region could not work by before it does: what the schema forbids, and conditions that do not compile. */
final class PlaybookCheck {

    private static final int MOST = 50;
    private static final Set<String> DURATIONS =
            Set.of("within", "warnBefore", "noticeBefore", "after", "before", "every");
    private static final Set<String> CONDITIONS = Set.of("appliesTo");
    private static final Set<String> FACTS = Set.of("total", "currency", "termMonths", "tier");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Presets.file("playbook.schema.json"), InputFormat.JSON);

    private final Locale language;
    private final List<Violation> mistakes = new ArrayList<>();

    private PlaybookCheck(Locale language) {
        this.language = language;
    }

    /** Each mistake with its JSON pointer, in the reader's language; empty for a playbook to work by. */
    static List<Violation> mistakes(PlaybookDocument document, Locale language) {
        var check = new PlaybookCheck(language);
        check.schema(document);
        if (check.mistakes.isEmpty()) {
            check.values("", PlaybookJson.withoutOrigins(document.content()));
        }
        return check.mistakes.stream().distinct().limit(MOST).toList();
    }

    private void schema(PlaybookDocument document) {
        SCHEMA.validate(
                        document.json(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.locale(language)))
                .forEach(error -> mistakes.add(new Violation(place(error), words(error))));
    }

    /** People are told how it is written, not by which expression that is checked. */
    private String words(Error error) {
        if (!"pattern".equals(error.getKeyword())) {
            return error.getMessage();
        }
        String code = error.getSchemaNode().asString().contains("(d|wd") ? "playbook.span" : "playbook.form";
        return Texts.PROBLEMS.of(language, code, error.getInstanceNode().asString());
    }

    private static String place(Error error) {
        String place = error.getInstanceLocation().toString();
        return place.isEmpty() ? "/" : place;
    }

    private void values(String path, JsonNode node) {
        node.properties().forEach(field -> value(path + "/" + field.getKey(), field.getKey(), field.getValue()));
    }

    private void value(String path, String field, JsonNode value) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                value(path + "/" + i, field, value.get(i));
            }
        } else if (CONDITIONS.contains(field)) {
            test(path, "playbook.condition", () -> Condition.of(value.asText()).check(FACTS));
        } else if (DURATIONS.contains(field)) {
            test(path, "playbook.duration", () -> Span.parse(value.asText()));
        } else {
            values(path, value);
        }
    }

    private void test(String path, String code, Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException wrong) {
            mistakes.add(new Violation(path, Texts.PROBLEMS.of(language, code, wrong.getMessage())));
        }
    }
}
