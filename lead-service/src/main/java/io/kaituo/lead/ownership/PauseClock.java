package io.kaituo.lead.ownership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Lets the first-contact clock stand still.
 *
 * @param until when it runs on by itself; as late as the playbook allows when it is left out
 */
record PauseClock(@NotBlank @Size(max = 1000) String reason, Instant until) {}
