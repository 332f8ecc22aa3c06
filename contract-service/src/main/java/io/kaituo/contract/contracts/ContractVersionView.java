package io.kaituo.contract.contracts;

import io.kaituo.contract.contracts.ContractView.Term;
import io.kaituo.contract.document.Content;
import io.kaituo.contract.versions.ContractVersion;
import io.kaituo.events.Money;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * One revision of a contract's document.
 *
 * @param terms   null in lists
 * @param content null in lists
 */
record ContractVersionView(
        UUID contractId,
        int revision,
        String documentHash,
        Money total,
        Term term,
        String terms,
        Content content,
        String writtenBy,
        String writtenByName,
        Instant writtenAt) {

    static ContractVersionView of(ContractVersion version, UnaryOperator<String> names) {
        return of(version, version.document().terms(), version.document().content(), names);
    }

    /** As one of many: the wording is left to its own view. */
    static ContractVersionView summary(ContractVersion version, UnaryOperator<String> names) {
        return of(version, null, null, names);
    }

    private static ContractVersionView of(
            ContractVersion version, String terms, Content content, UnaryOperator<String> names) {
        var document = version.document();
        return new ContractVersionView(
                version.contractId(),
                version.revision(),
                version.documentHash(),
                document.total(),
                new Term(document.startsOn(), document.endsOn()),
                terms,
                content,
                version.writtenBy(),
                names.apply(version.writtenBy()),
                version.writtenAt());
    }
}
