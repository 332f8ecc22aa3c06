package io.kaituo.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who did what to a record, when, and what became of it. */
record AuditEntryView(
        @Schema(description = "Place in the sealed chain; absent for the second until it is sealed") Long position,
        String region,
        UUID subject,
        @Schema(description = "What happened: the type of the event") String type,
        UUID eventId,
        Instant at,
        @Schema(description = "Id of the person, or `consumer:…`, `deadline:…`, `system`") String actor,
        @Schema(description = "The person's name at that time") String actorName,
        @Schema(description = "The event that made a consumer do it") UUID causedBy,
        List<FieldChange> changes) {

    /** One field of the record; absent values were not there. */
    record FieldChange(String field, String before, String after) {}
}
