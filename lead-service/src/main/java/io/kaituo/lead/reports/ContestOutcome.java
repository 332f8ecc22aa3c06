package io.kaituo.lead.reports;

/** How a contest ended for who registered the company later, as ruled last (R5.4). */
enum ContestOutcome {
    OPEN,
    WON,
    LOST,
    DISMISSED
}
