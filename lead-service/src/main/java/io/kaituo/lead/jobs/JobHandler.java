package io.kaituo.lead.jobs;

import io.smallrye.mutiny.Uni;

/** How the work of one kind of job is done. */
public interface JobHandler {

    /** The jobs it works on, such as {@code lead-import}. */
    String kind();

    /**
     * Does the next part and says so with {@link Job#advance}, or {@link Job#finish} at the end. Everything it writes
     * commits together with that, in a transaction of the job's region; a failure undoes all and is tried again. Parts
     * are small (well under a second): people wait behind them, and a crash loses one.
     */
    Uni<?> step(Job job);
}
