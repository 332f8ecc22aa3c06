package io.kaituo.visit.followup;

/** Whether the contract still stands; a voided one gets no more care. */
enum ScheduleStatus {
    RUNNING,
    CANCELLED
}
