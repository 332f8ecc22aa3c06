package io.kaituo.e2e.crash;

import java.util.List;

/** Something that holds however the processes died; the numbers are those of the release bar. */
interface Invariant {

    List<Invariant> ALL = List.of(
            new EffectOnce(),
            new RowsMatchEvents(),
            new FollowUpsMatchSignatures(),
            new DecidedOnce(),
            new OneNoticePerClock(),
            new NumberedWithoutGap(),
            new AppliedOnce(),
            new NothingAcknowledgedIsLost(),
            new AuditMatchesEvents());

    /** The sentence that must be true. */
    String claim();

    /** What contradicts it, one sentence each; empty when it holds. */
    List<String> violations(Observations seen);
}
