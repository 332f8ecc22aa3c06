package io.kaituo.contract.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.kaituo.contract.approval.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of one version: who submitted it, what the reviewer said, how the customer got it and what they answered.
 * What has not happened is null.
 *
 * @param number of the version
 */
record Round(
        int number,
        String submittedBy,
        Instant submittedAt,
        UUID approvalId,
        Review review,
        Delivery delivery,
        Answer answer) {

    /** The reviewer's word; who it was stands in the approval. */
    record Review(Outcome outcome, String comment, Instant at) {}

    /** @param to who received it at the customer's */
    record Delivery(Channel channel, String to, LocalDate on, String note, String by, Instant at) {}

    /** @param saidBy who answered for the customer */
    record Answer(Reply reply, String comment, String saidBy, LocalDate on, String by, Instant at) {}

    static Round submitted(int number, UUID approval, String by, Instant now) {
        return new Round(number, by, now, approval, null, null, null);
    }

    Round reviewed(Outcome outcome, String comment, Instant now) {
        return new Round(
                number, submittedBy, submittedAt, approvalId, new Review(outcome, comment, now), delivery, answer);
    }

    Round delivered(Delivery how) {
        return new Round(number, submittedBy, submittedAt, approvalId, review, how, answer);
    }

    Round answered(Answer said) {
        return new Round(number, submittedBy, submittedAt, approvalId, review, delivery, said);
    }

    /** Somebody, on our side or the customer's, wanted something else. */
    @JsonIgnore
    boolean isRefused() {
        return review != null && review.outcome() != Outcome.APPROVE
                || answer != null && answer.reply() != Reply.ACCEPT;
    }
}
