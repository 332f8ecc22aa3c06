package io.kaituo.contract.signing;

import io.kaituo.events.Money;
import io.kaituo.platform.playbook.Playbook;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who may sign for us, as the playbook has it; managers and the company where it says nothing (decision 23).
 *
 * @param signatories each role, with the highest total it may sign
 */
record SignatoryRules(List<Signatory> signatories) {

    private static final List<Signatory> MANAGERS_AND_COMPANY =
            List.of(new Signatory("manager", null), new Signatory("company", null));

    SignatoryRules {
        signatories = signatories == null || signatories.isEmpty() ? MANAGERS_AND_COMPANY : List.copyOf(signatories);
    }

    static SignatoryRules of(Playbook playbook) {
        return playbook.section("contracts", SignatoryRules.class);
    }

    /** @param upTo null for any total; a total in another currency is above every limit */
    record Signatory(String role, Money upTo) {

        boolean covers(Money total) {
            return upTo == null
                    || upTo.currency().equals(total.currency())
                            && total.amount().compareTo(upTo.amount()) <= 0;
        }
    }

    /** What keeps somebody in these roles from signing. */
    enum Verdict {
        MAY_SIGN,
        NO_SIGNATORY,
        TOTAL_TOO_HIGH
    }

    Verdict of(Money total, Predicate<String> hasRole) {
        var own = signatories.stream()
                .filter(signatory -> hasRole.test(signatory.role()))
                .toList();
        if (own.isEmpty()) {
            return Verdict.NO_SIGNATORY;
        }
        return own.stream().anyMatch(signatory -> signatory.covers(total)) ? Verdict.MAY_SIGN : Verdict.TOTAL_TOO_HIGH;
    }
}
