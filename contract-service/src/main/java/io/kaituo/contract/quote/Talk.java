package io.kaituo.contract.quote;

import io.kaituo.platform.web.Refused;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is said about an offer without changing it; what was agreed to the offer stays.
 *
 * @param payback    null until somebody worked it out
 * @param objections in the order they were raised, numbered from 1; none is ever taken out
 */
@Embeddable
record Talk(
        @Convert(converter = PaybackJson.class) Payback payback,
        @Convert(converter = ObjectionsJson.class) List<Objection> objections) {

    static final Talk NONE = new Talk(null, List.of());

    Talk sheet(Payback sheet) {
        return new Talk(sheet, objections);
    }

    Talk raised(String objection, String by, Instant now) {
        var next = Objection.raise(objections.size() + 1, objection, by, now);
        return new Talk(
                payback, Stream.concat(objections.stream(), Stream.of(next)).toList());
    }

    Talk answered(int number, AnswerObjection asked, String by, Instant now) {
        return settle(number, objection -> objection.answered(asked, by, now));
    }

    Talk confirmed(int number, String by, LocalDate on) {
        return settle(number, objection -> objection.confirmed(by, on));
    }

    private Talk settle(int number, UnaryOperator<Objection> step) {
        if (number < 1 || number > objections.size()) {
            throw Refused.notFound();
        }
        return new Talk(
                payback,
                objections.stream()
                        .map(objection -> objection.number() == number ? step.apply(objection) : objection)
                        .toList());
    }

    boolean isSettled() {
        return objections.stream().noneMatch(Objection::isOpen);
    }
}
