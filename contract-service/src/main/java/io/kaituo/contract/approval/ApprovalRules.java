package io.kaituo.contract.approval;

import io.kaituo.platform.playbook.Playbook;

/**
 * Who agrees, as the playbook has it.
 *
 * @param approver the role that agrees before anybody may seal
 */
record ApprovalRules(String approver) {

    static ApprovalRules of(Playbook playbook) {
        return playbook.section("contracts", Section.class).approval();
    }

    private record Section(ApprovalRules approval) {}
}
