package io.kaituo.contract.templates;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.contract.document.Clause;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of contract and the clauses that belong to it.
 *
 * @param ordinary what a contract is whose drafter names no kind
 */
record ContractTemplate(
        String kind, @JsonProperty("default") boolean ordinary, Wording title, List<TemplateClause> clauses) {

    private static final String CHINESE = "zh-CN";

    ContractTemplate {
        clauses = clauses == null ? List.of() : clauses;
    }

    /** What somebody wrote as a contract of this kind; the template's clauses where they wrote none. */
    Content completed(Content written) {
        String language = written.language() == null ? CHINESE : written.language();
        var drafted = written.clauses().isEmpty()
                ? clauses.stream().map(clause -> clause.drafted(language)).toList()
                : written.clauses().stream()
                        .map(clause -> completed(clause, language))
                        .toList();
        return written.as(kind, language, drafted);
    }

    private Clause completed(Clause written, String language) {
        return clauses.stream()
                .filter(clause -> clause.code().equals(written.code()))
                .findFirst()
                .map(clause -> clause.completed(written, language))
                .orElseGet(written::ofItsOwn);
    }

    /** Mandatory clauses that are missing or empty, and choices nobody made. */
    Stream<Fault> faults(Content written) {
        Map<String, Clause> there =
                written.clauses().stream().collect(Collectors.toMap(Clause::code, Function.identity()));
        return clauses.stream().flatMap(clause -> clause.faults(there.get(clause.code()), written.language()));
    }
}
