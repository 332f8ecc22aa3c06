package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.Told;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What the clients of the storm do, and the event by which the world sees that it was done. */
enum Act {
    REGISTER_LEAD("lead.registered.v1", event -> event.text("companyName")),
    CONTACT_LEAD("lead.contacted.v1", Told::subject),
    ASSIGN_LEAD("lead.reassigned.v1", event -> event.text("reason")),
    OPEN_ACCOUNT("account.created.v1", event -> event.text("name")),
    OPEN_DEAL("deal.opened.v1", event -> event.text("name")),
    DRAFT_CONTRACT(
            "contract.drafted.v1",
            event -> event.body().path("total").path("amount").asText()),
    SUBMIT_CONTRACT("contract.submitted.v1", Told::subject),
    DECIDE_APPROVAL("approval.decided.v1", Told::subject),
    SEAL_CONTRACT("contract.customer-sealed.v1", Told::subject),
    SIGN_CONTRACT("contract.signed.v1", Told::subject),
    VOID_CONTRACT("contract.voided.v1", Told::subject),
    COMPLETE_FOLLOW_UP("follow-up.completed.v1", event -> event.text("followUpId"));

    private final String effect;
    private final Function<Told, String> target;

    Act(String effect, Function<Told, String> target) {
        this.effect = effect;
        this.target = target;
    }

    /** The act that an event is the effect of, if it is one of ours. */
    static Optional<Act> of(Told event) {
        return Arrays.stream(values())
                .filter(act -> act.effect.equals(event.type()))
                .findFirst();
    }

    /** What the event says was changed, in the words of the command. */
    String target(Told event) {
        return target.apply(event);
    }
}
