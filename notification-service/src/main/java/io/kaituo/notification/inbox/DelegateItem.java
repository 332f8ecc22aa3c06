package io.kaituo.notification.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Lets a colleague see to it instead.
 *
 * @param note what they should know
 */
record DelegateItem(@NotBlank @Size(max = 100) String colleagueId, @Size(max = 1000) String note) {}
