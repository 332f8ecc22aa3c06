package io.kaituo.visit.followup;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who did it, and what came of it. */
@Embeddable
record Completion(String completedBy, Instant completedAt, String summary, String outcome, String nextStep) {}
