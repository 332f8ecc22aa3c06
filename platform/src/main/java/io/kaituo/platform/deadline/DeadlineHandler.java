package io.kaituo.platform.deadline;

import io.smallrye.mutiny.Uni;

/** What happens when a deadline of one kind passes; runs in a transaction of the deadline's region, once. */
public interface DeadlineHandler {

    /** The deadlines it answers for, such as {@code first-contact}. */
    String kind();

    /** State and events it writes commit together with the deadline's end; a failure undoes all and is tried again. */
    Uni<?> passed(Deadline deadline);
}
