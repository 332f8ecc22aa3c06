package io.kaituo.contract.negotiation;

import io.kaituo.contract.contracts.NegotiableTerm;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One thing the parties talk about: what we want of it, how far we go, and what came out.
 *
 * @param term       the field of the contract that carries it; null when only its clauses do
 * @param target     what we want
 * @param floor      what we do not go below
 * @param concession what we may give in return
 * @param mustHave   without a result there is no contract
 * @param agreed     null until both sides agree
 * @param history    what was said when, the first word first
 */
record Issue(
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
        List<Word> history) {

    private static final int MOST_WORDS = 200;

    Issue {
        history = history == null ? List.of() : List.copyOf(history);
    }

    /** Where both sides stood at a moment. */
    record Word(Instant at, String by, String counterpart, String agreed) {}

    static Issue of(PutIssue asked, UUID id) {
        return new Issue(
                id,
                asked.title().strip(),
                asked.term(),
                asked.target(),
                asked.floor(),
                asked.concession(),
                asked.isMustHave(),
                null,
                null,
                null,
                List.of());
    }

    /**
     * Other wishes of ours; what was said and agreed stays, and so does what it was agreed of.
     *
     * @param mayWaive whether what we could not do without may become something we can (R4.5)
     */
    Issue planned(PutIssue asked, boolean mayWaive) {
        if (isAgreed() && (asked.term() != term || !asked.title().strip().equals(title))) {
            throw new RuleViolation("negotiation.issue-settled", title);
        }
        if (!asked.isMustHave()) {
            requireWaivable(mayWaive);
        }
        return new Issue(
                id,
                asked.title().strip(),
                asked.term(),
                asked.target(),
                asked.floor(),
                asked.concession(),
                asked.isMustHave(),
                counterpart,
                agreed,
                agreedAt,
                history);
    }

    void requireWaivable(boolean mayWaive) {
        if (mustHave && !mayWaive) {
            throw Refused.forbidden("negotiation.must-have-kept", title);
        }
    }

    Issue said(NoteResult asked, String by, Instant now) {
        if (history.size() >= MOST_WORDS) {
            throw new RuleViolation("negotiation.words-many", title, MOST_WORDS);
        }
        String position = asked.counterpart() == null ? counterpart : asked.counterpart();
        String result = asked.agreed() == null || asked.agreed().isBlank()
                ? null
                : asked.agreed().strip();
        var words = new ArrayList<>(history);
        words.add(new Word(now, by, position, result));
        return new Issue(
                id,
                title,
                term,
                target,
                floor,
                concession,
                mustHave,
                position,
                result,
                result == null ? null : now,
                words);
    }

    boolean isAgreed() {
        return agreed != null;
    }

    /** Null where the two cannot be compared. */
    Boolean isBelowFloor() {
        if (agreed == null || floor == null || term != NegotiableTerm.PRICE) {
            return null;
        }
        var result = ComparableTerm.of(agreed).amount();
        var least = ComparableTerm.of(floor).amount();
        return result.isPresent() && least.isPresent() ? (Boolean) result.get().isBelow(least.get()) : null;
    }

    /** @param inside whether the reader may know what we want and how far we go */
    IssueView view(boolean inside) {
        return new IssueView(
                id,
                title,
                term,
                inside ? target : null,
                inside ? floor : null,
                inside ? concession : null,
                mustHave,
                counterpart,
                agreed,
                agreedAt,
                inside ? isBelowFloor() : null,
                history);
    }
}
