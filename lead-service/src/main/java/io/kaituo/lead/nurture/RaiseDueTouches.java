package io.kaituo.lead.nurture;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The moment of a touch has come: its owner is told. */
@ApplicationScoped
class RaiseDueTouches implements DeadlineHandler {

    private final Touches touches;
    private final Outbox outbox;
    private final Clock clock;

    RaiseDueTouches(Touches touches, Outbox outbox, Clock clock) {
        this.touches = touches;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Touch.FALLS_DUE;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return touches.open(deadline.subject()).invoke(touch -> {
            if (touch != null && touch.isPlanned()) {
                outbox.publish(touch.fallDue(clock.instant()));
            }
        });
    }
}
