package io.kaituo.contract.templates;

import io.kaituo.contract.document.Clause;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.document.Fault;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of contract a playbook knows; where it knows none, every document is as its drafter writes it. */
public record ContractTemplates(List<ContractTemplate> templates) {

    public ContractTemplates {
        templates = templates == null ? List.of() : templates;
    }

    public static ContractTemplates of(Playbook playbook) {
        return playbook.section("contracts", ContractTemplates.class);
    }

    /**
     * What somebody wrote, with the clauses of its kind.
     *
     * @throws Refused 422 {@code contract.kind} for a kind this playbook does not know
     */
    public Content completed(Content written) {
        if (written.kind() != null && template(written.kind()).isEmpty()) {
            throw Refused.unprocessable(
                    "contract.kind",
                    written.kind(),
                    templates.stream().map(ContractTemplate::kind).collect(Collectors.joining(", ")));
        }
        return (written.kind() == null ? ordinary() : template(written.kind()))
                .map(template -> template.completed(written))
                .orElseGet(() -> withoutTemplate(written));
    }

    /** What holds already, judged by this playbook; a kind it does not know stays as it is. */
    public Content taken(Content holding) {
        return template(holding.kind())
                .map(template -> template.completed(holding))
                .orElse(holding);
    }

    /** What must not be so when a contract goes to its approvers (R5.17). */
    public Stream<Fault> faults(Content written) {
        return template(written.kind()).stream().flatMap(template -> template.faults(written));
    }

    private static Content withoutTemplate(Content written) {
        return written.as(
                null,
                written.language(),
                written.clauses().stream().map(Clause::ofItsOwn).toList());
    }

    private Optional<ContractTemplate> ordinary() {
        return templates.stream().filter(ContractTemplate::ordinary).findFirst();
    }

    private Optional<ContractTemplate> template(String kind) {
        return templates.stream()
                .filter(template -> template.kind().equals(kind))
                .findFirst();
    }
}
