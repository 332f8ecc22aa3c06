package io.kaituo.contract.proposal;

import io.kaituo.platform.playbook.Playbook;

/**
 * What a proposal needs on its way to the customer, as the playbook has it; what is left out is not asked for.
 *
 * @param requiresIntent          it begins only once the customer has shown intent (R5.22)
 * @param intentForContract       a contract needs that intent, too
 * @param requiredForContract     a contract needs a proposal that the customer has taken (W5.2)
 * @param resourcesBeforeDelivery what it needs inside is agreed before the customer gets it (R1.3)
 */
record ProposalRules(
        boolean requiresIntent,
        boolean intentForContract,
        boolean requiredForContract,
        boolean resourcesBeforeDelivery,
        TailoringRules tailoring) {

    static final ProposalRules NONE = new ProposalRules(false, false, false, false, null);

    ProposalRules {
        tailoring = tailoring == null ? TailoringRules.NONE : tailoring;
    }

    static ProposalRules of(Playbook playbook) {
        var rules = playbook.section("contracts", Section.class).proposals();
        return rules == null ? NONE : rules;
    }

    private record Section(ProposalRules proposals) {}
}
