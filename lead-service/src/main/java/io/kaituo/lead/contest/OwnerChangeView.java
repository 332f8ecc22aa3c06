package io.kaituo.lead.contest;

import java.time.Instant;

/** One time a lead changed hands; {@code givenByName} is null when the playbook did it. */
record OwnerChangeView(String fromName, String toName, String givenByName, String reason, Instant changedAt) {}
