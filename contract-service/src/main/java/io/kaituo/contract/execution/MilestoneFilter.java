package io.kaituo.contract.execution;

import io.kaituo.contract.CalendarDay;
import io.kaituo.platform.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which milestones of a list; what is left out does not narrow it. */
public class MilestoneFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    MilestoneStatus status;

    @QueryParam("department")
    Department department;

    @QueryParam("owner")
    @Parameter(description = "Id of the contract's owner")
    String owner;

    @QueryParam("responsible")
    @Parameter(description = "Id of the person who is to perform it")
    String responsible;

    @QueryParam("dealId")
    UUID dealId;

    @CalendarDay
    @QueryParam("plannedFrom")
    @Parameter(description = "Not planned for a day before")
    LocalDate plannedFrom;

    @CalendarDay
    @QueryParam("plannedTo")
    @Parameter(description = "Not planned for a day after")
    LocalDate plannedTo;

    @QueryParam("troubled")
    @Parameter(description = "true: only those that something is in the way of")
    boolean troubled;

    ListQuery narrow(ListQuery query) {
        var narrowed = query.where("status", status)
                .where("work.department", department)
                .where("customer.ownerId", owner)
                .where("work.responsibleId", responsible)
                .where("customer.dealId", dealId);
        if (plannedFrom != null) {
            narrowed.and("schedule.plannedOn >= :plannedFrom", Map.of("plannedFrom", plannedFrom));
        }
        if (plannedTo != null) {
            narrowed.and("schedule.plannedOn <= :plannedTo", Map.of("plannedTo", plannedTo));
        }
        if (troubled) {
            narrowed.and("trouble.description is not null and trouble.settledAt is null", Map.of());
        }
        return narrowed;
    }
}
