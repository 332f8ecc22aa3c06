package io.kaituo.contract.templates;

import java.util.List;
import java.util.Locale;

/**
 * A kind of contract as the API shows it, in the reader's language.
 *
 * @param ordinary what a contract is whose drafter names no kind
 */
record ContractTemplateView(String kind, String title, boolean ordinary, List<Clause> clauses) {

    /** @param choice one of these must be agreed; empty where the text says all */
    record Clause(String code, String title, String text, boolean mandatory, List<Option> choice) {}

    record Option(String code, String title, String text, List<Field> fields) {}

    record Field(String code, String title) {}

    static ContractTemplateView of(ContractTemplate template, Locale reader) {
        return new ContractTemplateView(
                template.kind(),
                template.title().in(reader),
                template.ordinary(),
                template.clauses().stream()
                        .map(clause -> clause(clause, reader))
                        .toList());
    }

    private static Clause clause(TemplateClause clause, Locale reader) {
        return new Clause(
                clause.code(),
                clause.title().in(reader),
                clause.text().in(reader),
                clause.mandatory(),
                clause.choice().stream()
                        .map(option -> new Option(
                                option.code(),
                                option.title().in(reader),
                                option.text().in(reader),
                                option.fields().stream()
                                        .map(field -> new Field(
                                                field.code(), field.title().in(reader)))
                                        .toList()))
                        .toList());
    }
}
