package io.kaituo.lead.reports;

/** What became of the appeals against the rulings on one contested lead: one that was granted counts before all others. */
enum AppealOutcome {
    PENDING,
    GRANTED,
    REFUSED
}
