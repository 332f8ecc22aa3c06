package io.kaituo.contract.negotiation;

import io.kaituo.platform.playbook.Playbook;

/**
 * What must be settled before a contract is submitted, as the playbook has it; what is left out is not asked for.
 *
 * @param required           no contract without a sheet on which something is agreed
 * @param reviewWithCustomer both sides go through what is agreed together (R4.5)
 * @param openMustHavesBlock what we cannot do without has a result
 */
record NegotiationRules(boolean required, boolean reviewWithCustomer, boolean openMustHavesBlock) {

    static final NegotiationRules NONE = new NegotiationRules(false, false, false);

    static NegotiationRules of(Playbook playbook) {
        var rules = playbook.section("contracts", Section.class).negotiation();
        return rules == null ? NONE : rules;
    }

    private record Section(NegotiationRules negotiation) {}
}
