package io.kaituo.contract.quote;

import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the customer holds against an offer, what we answered, and that the answer satisfied them (疑虑排除).
 *
 * @param number      counts from 1 within the quote
 * @param evidence    where a case or a third party's figures stand (A7.16); with the answer
 * @param confirmedBy who of the customer said that it is settled
 */
record Objection(
        int number,
        String objection,
        String raisedBy,
        Instant raisedAt,
        String answer,
        String evidence,
        String answeredBy,
        Instant answeredAt,
        String confirmedBy,
        LocalDate confirmedOn) {

    static Objection raise(int number, String objection, String by, Instant now) {
        return new Objection(number, objection, by, now, null, null, null, null, null, null);
    }

    /** Another answer has to be confirmed anew. */
    Objection answered(AnswerObjection asked, String by, Instant now) {
        return new Objection(
                number, objection, raisedBy, raisedAt, asked.answer(), asked.evidence(), by, now, null, null);
    }

    Objection confirmed(String by, LocalDate on) {
        if (answer == null) {
            throw new RuleViolation("quote.objection-unanswered", number);
        }
        return new Objection(number, objection, raisedBy, raisedAt, answer, evidence, answeredBy, answeredAt, by, on);
    }

    boolean isOpen() {
        return confirmedBy == null;
    }

    /** For the audit trail: how far it is and what it rests on, without the name of anybody at the customer's. */
    @Override
    public String toString() {
        String answered = answer == null ? "unanswered" : "answered " + answeredAt + " " + evidence;
        return number + " " + answered + (isOpen() ? "" : " confirmed " + confirmedOn);
    }
}
