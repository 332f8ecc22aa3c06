package io.kaituo.contract.execution;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a contract says that its milestones depend on.
 *
 * @param signedOn the date on paper
 * @param signedAt when the signature was registered: rules that count seconds start there
 * @param startsOn null when the contract names no term, like {@code endsOn}
 */
@Embeddable
record Term(LocalDate signedOn, Instant signedAt, LocalDate startsOn, LocalDate endsOn) {

    /** Empty for a day the contract does not name. */
    Optional<LocalDate> day(Anchor anchor) {
        return Optional.ofNullable(
                switch (anchor) {
                    case SIGNING -> signedOn;
                    case START -> startsOn;
                    case END -> endsOn;
                });
    }

    /** What an amendment changes; the signature stays what it was. */
    Term amended(LocalDate starts, LocalDate ends) {
        return new Term(signedOn, signedAt, starts, ends);
    }
}
