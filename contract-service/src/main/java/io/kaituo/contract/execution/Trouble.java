package io.kaituo.contract.execution;

import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What is in a milestone's way, and how it was settled. */
@Embeddable
record Trouble(
        @Column(name = "exception") String description,
        @Column(name = "exception_raised_by") String raisedBy,
        @Column(name = "exception_raised_at") Instant raisedAt,
        String settlement,
        @Column(name = "exception_settled_at") Instant settledAt) {

    static Trouble raised(String description, String by, Instant now) {
        return new Trouble(description, by, now, null, null);
    }

    Trouble settled(String how, Instant now) {
        if (settledAt != null) {
            throw new RuleViolation("milestone.nothing-to-settle");
        }
        return new Trouble(description, raisedBy, raisedAt, how, now);
    }

    MilestoneView.Trouble view() {
        return new MilestoneView.Trouble(description, raisedBy, raisedAt, settlement, settledAt);
    }
}
