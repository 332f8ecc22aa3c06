package io.kaituo.contract.quote;

import io.kaituo.events.Money;
import io.kaituo.events.QuoteTalkEvent;
import io.kaituo.platform.audit.Audited;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is said about an offer without changing it; what was agreed to the offer stays.
 *
 * @param payback    null until somebody worked it out
 * @param objections in the order they were raised, numbered from 1; none is ever taken out
 */
@Embeddable
record Talk(
        @Audited @Convert(converter = PaybackJson.class) Payback payback,
        @Audited @Convert(converter = ObjectionsJson.class) List<Objection> objections) {

    static final Talk NONE = new Talk(null, List.of());
    private static final int MOST = 100;

    /** What the talk is after somebody spoke, and how that is told. */
    record Word(Talk after, Function<News, QuoteTalkEvent> told) {}

    /** @param total of the offer */
    Word reckoned(Payback sheet, Money total) {
        return new Word(new Talk(sheet, objections), news -> news.paybackWritten(sheet.view(total)));
    }

    Word raised(String objection, String by, Instant now) {
        if (objections.size() >= MOST) {
            throw new RuleViolation("quote.objections-many", MOST);
        }
        var next = Objection.raise(objections.size() + 1, objection, by, now);
        return new Word(
                new Talk(
                        payback,
                        Stream.concat(objections.stream(), Stream.of(next)).toList()),
                news -> news.objectionRaised(next));
    }

    Word answered(int number, AnswerObjection asked, String by, Instant now) {
        var answered = objection(number).answered(asked, by, now);
        return new Word(with(answered), news -> news.objectionAnswered(answered));
    }

    Word confirmed(int number, String by, LocalDate on) {
        var settled = objection(number).confirmed(by, on);
        return new Word(with(settled), news -> news.objectionSettled(settled));
    }

    private Talk with(Objection known) {
        return new Talk(
                payback,
                objections.stream()
                        .map(objection -> objection.number() == known.number() ? known : objection)
                        .toList());
    }

    /** @throws Refused 404 for a number nobody raised */
    private Objection objection(int number) {
        if (number < 1 || number > objections.size()) {
            throw Refused.notFound();
        }
        return objections.get(number - 1);
    }

    boolean isSettled() {
        return objections.stream().noneMatch(Objection::isOpen);
    }
}
