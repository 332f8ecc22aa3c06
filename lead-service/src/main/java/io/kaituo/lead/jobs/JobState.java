package io.kaituo.lead.jobs;

import io.kaituo.platform.web.RuleViolation;
import java.util.Map;
import java.util.Set;

/** The life of a job. Whatever the table does not list is forbidden. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    private static final Map<JobState, Set<JobState>> NEXT = Map.of(
            QUEUED, Set.of(RUNNING, FAILED, CANCELLED),
            RUNNING, Set.of(RUNNING, DONE, FAILED, CANCELLED),
            DONE, Set.of(),
            FAILED, Set.of(),
            CANCELLED, Set.of());

    JobState to(JobState next) {
        if (!NEXT.get(this).contains(next)) {
            throw new RuleViolation("job.state", this, next);
        }
        return next;
    }

    boolean isEnd() {
        return NEXT.get(this).isEmpty();
    }
}
