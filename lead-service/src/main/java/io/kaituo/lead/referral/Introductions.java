package io.kaituo.lead.referral;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Where the playbook rewards the introduction itself, whoever made it is to be thanked as soon as it is on the list. */
@ApplicationScoped
public class Introductions {

    private final Outbox outbox;
    private final Clock clock;

    Introductions(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A lead was registered, or corrected; once it names who introduced it, that is told. */
    public void told(Lead lead, boolean before, Playbook playbook) {
        if (!before && lead.company().isReferred() && ReferralRules.of(playbook).isDue(false)) {
            outbox.publish(Referral.due(lead, clock.instant()));
        }
    }
}
