package io.kaituo.lead.reports;

/** How a clock of the first contact ended for its owner. */
enum ClockOutcome {
    MET,
    OVERDUE,
    REASSIGNED,
    POOLED
}
