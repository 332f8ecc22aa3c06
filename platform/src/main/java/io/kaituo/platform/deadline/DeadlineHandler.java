package io.kaituo.platform.deadline;

import io.smallrye.mutiny.Uni;

/** What happens when a deadline of one kind passes; runs in a transaction of the deadline's region, once. */
public interface DeadlineHandler {

    /** The deadlines it answers for, such as {@code first-contact}. */
    String kind();

    /**
     * State and events it writes commit together with the deadline's end. A failure undoes all and is tried again after ten
     * seconds, five times in all; what must wait for news from elsewhere fails with {@code Refused.notYet} and is tried every
     * second until the news is there.
     */
    Uni<?> passed(Deadline deadline);
}
