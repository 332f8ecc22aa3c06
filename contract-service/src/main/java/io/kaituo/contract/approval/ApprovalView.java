package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalPlanView.Approver;
import io.kaituo.events.Money;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An approval as the API shows it, in the reader's language.
 *
 * @param approvers whose turn it is; empty once it is closed
 * @param why       why the current step is asked, and why of these people
 * @param round     from 1: how often this subject has been asked for
 */
record ApprovalView(
        UUID id,
        long version,
        String region,
        String subjectType,
        UUID subjectId,
        String title,
        String accountName,
        Money total,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        String note,
        LocalDate wantedOn,
        int round,
        String why,
        int revision,
        String documentHash,
        List<Approver> approvers,
        List<Step> steps,
        List<Event> timeline,
        ApprovalStatus status,
        Instant dueAt,
        Instant closedAt)
        implements Versioned {

    /**
     * @param needed    how many of those asked must agree
     * @param outcome   null, with the fields after it, until the step was decided; then the last word
     */
    record Step(
            int number,
            String title,
            StepStatus status,
            Mode mode,
            int needed,
            List<Approver> approvers,
            List<String> about,
            String why,
            Instant openedAt,
            Instant dueAt,
            List<Word> words,
            Outcome outcome,
            String decidedBy,
            String decidedByName,
            String comment,
            Instant decidedAt) {}

    /** What one approver said. */
    record Word(String by, String byName, Outcome outcome, String comment, Instant at) {}

    /** One line of its history, in words. */
    record Event(Instant at, String what, int step, String by, String byName, String text, String comment) {}
}
