package io.kaituo.contract.execution;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

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

    static MilestoneView of(Milestone milestone, UnaryOperator<String> names, Locale reader) {
        var customer = milestone.customer();
        var task = milestone.task();
        var work = milestone.work();
        var schedule = milestone.schedule();
        return new MilestoneView(
                milestone.id(),
                milestone.version(),
                milestone.region(),
                milestone.contractId(),
                customer.number(),
                customer.dealId(),
                customer.dealName(),
                customer.accountId(),
                customer.accountName(),
                customer.ownerId(),
                names.apply(customer.ownerId()),
                task.n(),
                task.code(),
                task.title().in(reader),
                work.department(),
                work.department().in(reader),
                work.responsibleId(),
                names.apply(work.responsibleId()),
                milestone.status(),
                schedule.plannedOn(),
                schedule.known() ? schedule.dueAt() : null,
                schedule.why(reader),
                schedule.firstPlannedOn(),
                schedule.movedBecause(),
                milestone.actualOn(),
                schedule.slip(milestone.actualOn()),
                task.deliverable() == null ? null : task.deliverable().in(reader),
                work.delivered(),
                task.customerConfirms(),
                milestone.confirmation().map(Confirmation::confirmedBy).orElse(null),
                milestone.confirmation().map(Confirmation::confirmedOn).orElse(null),
                milestone
                        .trouble()
                        .map(io.kaituo.contract.execution.Trouble::view)
                        .orElse(null));
    }

    @Override
    public String collection() {
        return "/api/milestones";
    }

    /** What is or was in its way; {@code settledAt} is null while it is. */
    record Trouble(String description, String raisedBy, Instant raisedAt, String settlement, Instant settledAt) {}
}
