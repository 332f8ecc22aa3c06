package io.kaituo.lead.ownership;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives the owner more time for the first contact.
 *
 * @param days from now on; as many as the playbook allows when it is left out
 */
record ExtendClock(@NotBlank @Size(max = 1000) String reason, @Min(1) @Max(365) Integer days) {}
