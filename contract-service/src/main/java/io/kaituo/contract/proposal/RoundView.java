package io.kaituo.contract.proposal;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What became of one version, as the API shows it; what has not happened is null. */
record RoundView(
        int number,
        String submittedBy,
        String submittedByName,
        Instant submittedAt,
        UUID approvalId,
        Round.Review review,
        Round.Delivery delivery,
        Round.Answer customerAnswer) {

    static RoundView of(Round round, UnaryOperator<String> names) {
        return new RoundView(
                round.number(),
                round.submittedBy(),
                names.apply(round.submittedBy()),
                round.submittedAt(),
                round.approvalId(),
                round.review(),
                round.delivery(),
                round.answer());
    }
}
