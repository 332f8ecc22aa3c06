package io.kaituo.contract.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Both sides went through the core clauses together: who, when, and what was said (R4.5). */
record SharedReview(
        LocalDate on, List<String> ours, List<String> theirs, String remarks, String recordedBy, Instant recordedAt) {}
