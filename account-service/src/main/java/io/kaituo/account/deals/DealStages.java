package io.kaituo.account.deals;

import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.RuleViolation;
import java.util.List;

/** The seller's steps from first plan to review, as the playbook of the deal names them. */
record DealStages(List<String> stages) {

    /** The eight steps of the standard method, for playbooks that name none. */
    static final DealStages STANDARD = new DealStages(
            List.of("PREPARE", "SCREEN", "CONTACT", "DISCOVER", "PROPOSE", "NEGOTIATE", "SIGN", "REVIEW"));

    static DealStages of(Playbook playbook) {
        return playbook.content().path("deals").has("stages") ? playbook.section("deals", DealStages.class) : STANDARD;
    }

    String first() {
        return stages.get(0);
    }

    void require(String stage) {
        if (!stages.contains(stage)) {
            throw new RuleViolation("deal.stage-unknown", stage, String.join(", ", stages));
        }
    }
}
