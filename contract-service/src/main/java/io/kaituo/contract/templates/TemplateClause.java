package io.kaituo.contract.templates;

import io.kaituo.contract.document.Clause;
import io.kaituo.contract.document.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clause as a playbook has it.
 *
 * @param mandatory no contract of the kind goes to its approvers without it
 * @param choice    the options one of which the parties must agree on; empty where the text says all (R5.17)
 */
record TemplateClause(String code, Wording title, Wording text, boolean mandatory, List<Option> choice) {

    TemplateClause {
        choice = choice == null ? List.of() : choice;
    }

    /**
     * One way the parties can agree.
     *
     * @param text   what then stands in the document; {@code {charge}} is replaced by the detail of that code
     * @param fields what must be said with it
     */
    record Option(String code, Wording title, Wording text, List<Field> fields) {

        Option {
            fields = fields == null ? List.of() : fields;
        }

        String words(String language, Map<String, String> details) {
            String words = text.in(language);
            for (var field : fields) {
                words = words.replace(
                        "{" + field.code() + "}", said(details, field) ? details.get(field.code()) : "____");
            }
            return words;
        }

        private static boolean said(Map<String, String> details, Field field) {
            String detail = details.get(field.code());
            return detail != null && !detail.isBlank();
        }

        Stream<Field> unsaid(Map<String, String> details) {
            return fields.stream().filter(field -> !said(details, field));
        }
    }

    /** Something an option leaves to the parties. */
    record Field(String code, Wording title) {}

    /** As it stands in a new document. */
    Clause drafted(String language) {
        return new Clause(code, title.in(language), text.in(language), null, null, null, false);
    }

    /** What somebody wrote: title and text where they left them out, the words of their choice, and whether it differs. */
    Clause completed(Clause written, String language) {
        String heading = written.title() == null ? title.in(language) : written.title();
        String body = written.text() == null ? text.in(language) : written.text();
        boolean changed = !same(heading, title.in(language)) || !same(body, text.in(language));
        return new Clause(
                code,
                heading,
                body.isBlank() ? null : body,
                written.choice(),
                written.details(),
                chosen(written)
                        .map(option -> option.words(language, written.details()))
                        .orElse(null),
                changed);
    }

    private Optional<Option> chosen(Clause written) {
        return choice.stream()
                .filter(option -> option.code().equals(written.choice()))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
    }

    /** What it lacks in a document; {@code null} stands for a document without it. */
    Stream<Fault> faults(Clause written, String language) {
        if (written == null) {
            return mandatory ? Stream.of(fault("contract.clause-missing", language)) : Stream.empty();
        }
        if (written.text() == null) {
            return mandatory ? Stream.of(fault("contract.clause-empty", language)) : Stream.empty();
        }
        if (choice.isEmpty()) {
            return Stream.empty();
        }
        return chosen(written)
                .map(option -> option.unsaid(written.details())
                        .map(field -> Fault.in(
                                field() + "." + field.code(),
                                "contract.clause-detail",
                                title.in(language),
                                field.title().in(language))))
                .orElseGet(() ->
                        Stream.of(Fault.in(field(), "contract.clause-silent", title.in(language), options(language))));
    }

    private Fault fault(String code, String language) {
        return Fault.in(field(), code, title.in(language));
    }

    private String field() {
        return "content.clauses." + code;
    }

    private String options(String language) {
        return choice.stream().map(option -> option.title().in(language)).collect(Collectors.joining(" / "));
    }
}
