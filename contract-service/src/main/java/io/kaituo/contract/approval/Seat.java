package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One person's part in a step.
 *
 * @param insteadOf whose part it was; null for their own
 * @param vote      null until they spoke
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Seat(String person, String insteadOf, Kind kind, Vote vote) {

    /** How they came to it. */
    enum Kind {
        ASKED,
        /** An approver wanted their word as well. */
        JOINED,
        /** From the next level up, because the others are slow: their word alone is enough. */
        ABOVE
    }

    /** What they said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vote(Outcome outcome, String comment, Instant at) {}

    static Seat asked(String person) {
        return new Seat(person, null, Kind.ASKED, null);
    }

    static Seat instead(String person, String of) {
        return new Seat(person, of, Kind.ASKED, null);
    }

    Seat as(Kind other) {
        return new Seat(person, insteadOf, other, vote);
    }

    Seat passedTo(String other) {
        return new Seat(other, insteadOf == null ? person : insteadOf, kind, null);
    }

    Seat voted(Vote word) {
        return new Seat(person, insteadOf, kind, word);
    }

    boolean isSilent() {
        return vote == null;
    }

    boolean is(Kind asked) {
        return kind == asked;
    }

    boolean hasAgreed() {
        return vote != null && vote.outcome() == Outcome.APPROVE;
    }
}
