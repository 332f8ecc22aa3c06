package io.kaituo.lead.ownership;

import java.util.List;

/**
 * What is to be talked about first with a lead.
 *
 * @param minutes how long that should take; absent where nobody says
 */
record FirstTalkView(FirstTalk.Minutes minutes, List<StepView> steps) {

    /** @param done whether a contact that was logged took it */
    record StepView(String code, String title, boolean done) {}
}
