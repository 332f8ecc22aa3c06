package io.kaituo.contract.violations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What must not be done with a document that needs signatures (R5.21). */
public enum BreachKind {
    /** Sent out as final although a seal is missing. */
    ISSUE_UNSIGNED,
    /** Exported as final although a seal is missing. */
    EXPORT_UNSIGNED,
    /** Signed for us by somebody who may not. */
    SIGN_UNAUTHORISED;

    /** As events and the API spell it. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
