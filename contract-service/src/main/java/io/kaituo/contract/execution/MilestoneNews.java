package io.kaituo.contract.execution;

import io.kaituo.events.ExecutionEvent.MilestoneAdded;
import io.kaituo.events.ExecutionEvent.MilestoneChanged;
import io.kaituo.events.ExecutionEvent.MilestoneConfirmed;
import io.kaituo.events.ExecutionEvent.MilestoneDue;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionRaised;
import io.kaituo.events.ExecutionEvent.MilestoneExceptionSettled;
import io.kaituo.events.ExecutionEvent.MilestoneMoved;
import io.kaituo.events.ExecutionEvent.MilestoneOverdue;
import io.kaituo.events.ExecutionEvent.MilestoneReached;
import io.kaituo.events.ExecutionEvent.MilestoneRemoved;
import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a milestone tells the other services, as it stands now; each of its events says the same about which one it is. */
record MilestoneNews(
        Instant at,
        String region,
        UUID contractId,
        UUID milestoneId,
        Customer customer,
        Task task,
        Work work,
        Schedule schedule) {

    MilestoneAdded added(String by) {
        return new MilestoneAdded(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.dealId(),
                customer.ownerId(),
                task.code(),
                work.department().name(),
                schedule.plannedOn(),
                by);
    }

    MilestoneRemoved removed(String by) {
        return new MilestoneRemoved(
                Uuid7.next(), at, region, contractId, milestoneId, task.n(), customer.dealId(), customer.ownerId(), by);
    }

    MilestoneMoved moved(LocalDate from, String reason) {
        return new MilestoneMoved(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.dealId(),
                customer.ownerId(),
                task.code(),
                from,
                schedule.plannedOn(),
                reason);
    }

    MilestoneChanged changed() {
        return new MilestoneChanged(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.dealId(),
                customer.ownerId(),
                task.code(),
                work.department().name(),
                work.responsibleId(),
                work.delivered());
    }

    MilestoneExceptionRaised raised(Trouble trouble) {
        return new MilestoneExceptionRaised(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.number(),
                customer.dealId(),
                customer.accountName(),
                customer.ownerId(),
                task.code(),
                task.title().zh(),
                task.title().en(),
                work.department().name(),
                trouble.description(),
                trouble.raisedBy());
    }

    MilestoneExceptionSettled settled(Trouble trouble, String by) {
        return new MilestoneExceptionSettled(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.dealId(),
                customer.ownerId(),
                task.code(),
                trouble.settlement(),
                by);
    }

    MilestoneReached reached(LocalDate on) {
        return new MilestoneReached(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.dealId(),
                customer.accountId(),
                customer.ownerId(),
                task.code(),
                work.department().name(),
                schedule.plannedOn(),
                on,
                task.customerConfirms());
    }

    MilestoneConfirmed confirmed(Confirmation given) {
        return new MilestoneConfirmed(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.dealId(),
                customer.ownerId(),
                task.code(),
                given.confirmedOn());
    }

    MilestoneDue due() {
        return new MilestoneDue(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.number(),
                customer.dealId(),
                customer.accountName(),
                customer.ownerId(),
                work.responsibleId(),
                task.code(),
                task.title().zh(),
                task.title().en(),
                work.department().name(),
                schedule.plannedOn(),
                schedule.dueAt());
    }

    MilestoneOverdue overdue() {
        return new MilestoneOverdue(
                Uuid7.next(),
                at,
                region,
                contractId,
                milestoneId,
                task.n(),
                customer.number(),
                customer.dealId(),
                customer.accountName(),
                customer.ownerId(),
                work.responsibleId(),
                task.code(),
                task.title().zh(),
                task.title().en(),
                work.department().name(),
                schedule.plannedOn(),
                schedule.dueAt());
    }
}
