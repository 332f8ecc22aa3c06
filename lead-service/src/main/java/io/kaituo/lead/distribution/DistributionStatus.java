package io.kaituo.lead.distribution;

import io.kaituo.platform.web.RuleViolation;

/** The life of a distribution: a draft until it is confirmed, once and for all. */
enum DistributionStatus {
    PROPOSED,
    CONFIRMED;

    DistributionStatus to(DistributionStatus next) {
        if (this == CONFIRMED) {
            throw new RuleViolation("distribution.status");
        }
        return next;
    }
}
