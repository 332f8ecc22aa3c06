package io.kaituo.contract.contracts;

import io.kaituo.platform.playbook.Playbook;

/** How contracts come about, as the playbook has it. */
record ContractRules(SealOrder sealOrder) {

    static ContractRules of(Playbook playbook) {
        return playbook.section("contracts", ContractRules.class);
    }
}
