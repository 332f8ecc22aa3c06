package io.kaituo.lead.handover;

import java.util.List;

/** What a hand-over does, as its job carries it from step to step. */
record HandoverPlan(String fromOwnerId, List<String> successors, String decidedBy, String reason) {}
