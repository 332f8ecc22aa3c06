package io.kaituo.contract.proposal;

import io.kaituo.events.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One version of a proposal in full; {@code submittedAt} is null while it is in work. */
record ProposalVersionView(
        UUID proposalId,
        int number,
        String hash,
        String submittedBy,
        String submittedByName,
        Instant submittedAt,
        String title,
        Money total,
        List<Section> sections,
        Tailoring tailoring,
        List<Objection> objections) {}
