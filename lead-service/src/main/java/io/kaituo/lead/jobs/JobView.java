package io.kaituo.lead.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job as the API shows it.
 *
 * @param done   items dealt with so far, the bad ones included
 * @param errors the bad ones
 * @param result what came out, by kind of job; null before the end
 * @param reason why it failed, in the reader's language
 */
public record JobView(
        UUID id,
        long version,
        String region,
        String kind,
        JobState state,
        long done,
        long total,
        long errors,
        @Schema(implementation = Object.class) JsonNode result,
        String reason,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        Instant endedAt)
        implements Versioned {}
