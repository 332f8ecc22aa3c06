package io.kaituo.contract.approval;

/** Where a step stands. */
enum StepStatus {
    WAITING,
    OPEN,
    AGREED,
    /** Whoever it asks has agreed at a step before. */
    SKIPPED,
    /** Agreed in an earlier round, and nothing it looks at has changed since. */
    CARRIED,
    RETURNED,
    REJECTED,
    /** Taken back before anybody decided. */
    DROPPED,
    /** Nobody but the requester is left who could decide. */
    VACANT;

    /** Nothing is to be done about it any more, and the approval goes on behind it. */
    boolean isPassed() {
        return this == AGREED || this == SKIPPED || this == CARRIED;
    }
}
