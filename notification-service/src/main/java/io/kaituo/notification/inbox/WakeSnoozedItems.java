package io.kaituo.notification.inbox;

import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.DeadlineHandler;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a snoozed item back where its recipient sees it. */
@ApplicationScoped
class WakeSnoozedItems implements DeadlineHandler {

    static final String KIND = "inbox-snooze";

    private final InboxItems items;
    private final InboxTail tail;

    WakeSnoozedItems(InboxItems items, InboxTail tail) {
        this.items = items;
        this.tail = tail;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<?> passed(Deadline deadline) {
        return items.findById(deadline.subject()).invoke(item -> {
            if (item.wake()) {
                Transaction.current().afterCommit(tail::wake);
            }
        });
    }
}
