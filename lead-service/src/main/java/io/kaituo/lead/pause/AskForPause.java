package io.kaituo.lead.pause;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Asks that the first-contact clock stands still.
 *
 * @param until when it runs on by itself; as late as the playbook allows when it is left out
 */
record AskForPause(@NotBlank @Size(max = 1000) String reason, Instant until) {}
