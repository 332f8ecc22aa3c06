package io.kaituo.notification.webhook;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which attempts; what is left out does not narrow them. */
public class DeliveryFilter {

    @QueryParam("status")
    AttemptStatus status;

    @QueryParam("dealId")
    UUID dealId;

    @QueryParam("eventId")
    UUID eventId;

    @QueryParam("from")
    @Parameter(description = "Attempts at or after this moment")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Attempts before this moment")
    Instant to;

    /** What was not delivered has an index of its own. */
    void narrow(StringBuilder sql, List<Object> parameters) {
        if (status != null) {
            sql.append(status == AttemptStatus.DELIVERED ? "" : " and status <> 'DELIVERED'");
            and(sql, parameters, "status =", status.name());
        }
        and(sql, parameters, "deal_id =", dealId);
        and(sql, parameters, "event_id =", eventId);
        and(sql, parameters, "at >=", from == null ? null : from.atOffset(ZoneOffset.UTC));
        and(sql, parameters, "at <", to == null ? null : to.atOffset(ZoneOffset.UTC));
    }

    private static void and(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            parameters.add(value);
            sql.append(" and ").append(condition).append(" $").append(parameters.size());
        }
    }
}
