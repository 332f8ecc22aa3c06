package io.kaituo.contract.proposal;

import io.kaituo.events.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of a proposal.
 *
 * @param submittedAt null while it is in work
 * @param sections    null in a list, as are what tailors it and the objections
 */
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
