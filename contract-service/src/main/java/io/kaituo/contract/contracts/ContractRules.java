package io.kaituo.contract.contracts;

import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Playbook;

/** How contracts come about, as the playbook has it. */
record ContractRules(SealOrder sealOrder, Authority authority) {

    private static final Span ORDINARY = Span.parse("30 d");

    static ContractRules of(Playbook playbook) {
        return playbook.section("contracts", ContractRules.class);
    }

    /** Within what time what one customer is asked for is looked at together. */
    Span together() {
        return authority == null || authority.together() == null ? ORDINARY : authority.together();
    }

    private record Authority(Span together) {}
}
