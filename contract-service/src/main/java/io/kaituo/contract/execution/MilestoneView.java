package io.kaituo.contract.execution;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A milestone as the API shows it.
 *
 * @param n              its number within the contract, from 1
 * @param code           the playbook's; null for one that somebody added
 * @param firstPlannedOn its day before anybody moved it
 * @param slipDays       how many days after that it was performed, negative for before; null until then
 * @param why            where its day comes from, in the reader's language
 */
record MilestoneView(
        UUID id,
        long version,
        String region,
        UUID contractId,
        String number,
        UUID dealId,
        String dealName,
        UUID accountId,
        String accountName,
        String ownerId,
        String ownerName,
        int n,
        String code,
        String title,
        Department department,
        String departmentName,
        String responsibleId,
        String responsibleName,
        MilestoneStatus status,
        LocalDate plannedOn,
        Instant dueAt,
        String why,
        LocalDate firstPlannedOn,
        String movedBecause,
        LocalDate actualOn,
        Integer slipDays,
        String deliverable,
        String delivered,
        boolean customerConfirms,
        String confirmedBy,
        LocalDate confirmedOn,
        Trouble exception)
        implements Versioned {

    @Override
    public String collection() {
        return "/api/milestones";
    }

    /** What is or was in its way; {@code settledAt} is null while it is. */
    record Trouble(String description, String raisedBy, Instant raisedAt, String settlement, Instant settledAt) {}
}
