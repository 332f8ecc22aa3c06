package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.NegotiableTerm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An issue as the API shows it; target, floor and concession are null for who may not know them. */
record IssueView(
        UUID id,
        String title,
        NegotiableTerm term,
        String target,
        String floor,
        String concession,
        boolean mustHave,
        String counterpart,
        String agreed,
        Instant agreedAt,
        Boolean belowFloor,
        List<Issue.Word> history) {}
