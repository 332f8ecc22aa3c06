package io.kaituo.contract.attachments;

import io.kaituo.platform.web.RuleViolation;
import java.util.UUID;

/**
 * What files lie with, as the slice it belongs to sees it now.
 *
 * @param label what people call it: a number, or a title
 * @param state whether it takes files and gives them back
 */
public record Folder(Kind kind, UUID id, String region, String label, State state) {

    /** The records that files lie with. */
    public enum Kind {
        CONTRACT("contractId", "attachment.contract-void"),
        QUOTE("quoteId", "attachment.quote-over"),
        PROPOSAL("proposalId", "attachment.proposal-over");

        private final String column;
        private final String closed;

        /**
         * @param column of {@link Attachment} that names the record
         * @param closed why it takes nothing more
         */
        Kind(String column, String closed) {
            this.column = column;
            this.closed = closed;
        }

        String column() {
            return column;
        }
    }

    /** How far a record is. */
    public enum State {
        /** In work: files come and go. */
        DRAFT,
        /** Others decide about it, or agreed to it: files come and stay. */
        KEPT,
        /** Came to nothing. */
        CLOSED
    }

    void requireTaking() {
        if (state == State.CLOSED) {
            throw new RuleViolation(kind.closed, label);
        }
    }

    /** What others decide about, or have agreed to, stays with it. */
    void requireGiving() {
        if (state != State.DRAFT) {
            throw new RuleViolation("attachment.kept", label);
        }
    }
}
