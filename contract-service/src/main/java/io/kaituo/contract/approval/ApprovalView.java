package io.kaituo.contract.approval;

import io.kaituo.events.Money;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.web.Texts;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An approval as the API shows it, in the reader's language. */
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
        String why,
        int revision,
        String documentHash,
        List<Step> steps,
        ApprovalStatus status,
        Instant dueAt,
        Instant closedAt)
        implements Versioned {

    /** @param outcome null, with the fields after it, until somebody decided */
    record Step(
            int number,
            List<Approver> approvers,
            String why,
            Outcome outcome,
            String decidedBy,
            String decidedByName,
            String comment,
            Instant decidedAt) {}

    record Approver(String id, String name) {}

    /** Who reads: turns ids into names and reasons into sentences. */
    record Reader(Directory directory, Locale language) {

        private static final Texts TEXTS = new Texts("approvals");

        String name(String person) {
            return directory.name(person);
        }

        String text(ApprovalStep.Why why) {
            return TEXTS.of(language, why.key(), why.parameters().toArray());
        }

        Step step(ApprovalStep step) {
            return new Step(
                    step.number(),
                    step.approvers().stream()
                            .map(id -> new Approver(id, name(id)))
                            .toList(),
                    text(step.why()),
                    step.outcome(),
                    step.decidedBy(),
                    name(step.decidedBy()),
                    step.comment(),
                    step.decidedAt());
        }
    }
}
