package io.kaituo.lead.imports;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of an import. Whatever the table does not list is forbidden. */
enum ImportState {
    CHECKING,
    CHECKED,
    IMPORTING,
    DONE;

    private static final Map<ImportState, Set<ImportState>> NEXT = Map.of(
            CHECKING, Set.of(CHECKING, CHECKED),
            CHECKED, Set.of(CHECKING, IMPORTING),
            IMPORTING, Set.of(IMPORTING, DONE),
            DONE, Set.of());

    ImportState to(ImportState next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("import.state", this, next);
        }
        return next;
    }
}
