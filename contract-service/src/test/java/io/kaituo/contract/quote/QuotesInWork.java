package io.kaituo.contract.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.contract.authority.Judgement;
import io.kaituo.contract.authority.Level;
import io.kaituo.contract.knowndeals.AboutDeal;
import io.kaituo.platform.web.RuleViolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Quotes in each state, without a database. */
final class QuotesInWork {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3600);
    static final UUID APPROVAL = new UUID(0, 3);
    static final AnswerQuote YES = new AnswerQuote(true, null);

    static final Judgement WITHIN = judgement(Level.REP, "950");
    static final Judgement BELOW = judgement(Level.MANAGER, "850");
    static final Judgement FAR_BELOW = judgement(Level.DIRECTOR, "500");

    private QuotesInWork() {}

    static Judgement judgement(Level needed, String sold) {
        return new Judgement(Level.REP, needed, new BigDecimal("1000"), new BigDecimal(sold), List.of(), List.of());
    }

    static Quote draft() {
        var origin = new Origin("EAST-Q-2026-00001", "test", 1, "id-ada", NOW, null);
        var deal = new AboutDeal(new UUID(0, 1), "Crane control", new UUID(0, 2), "Harbour Works", "id-ada");
        return Quote.draft("east", origin, deal, offered("950"));
    }

    static Offered offered(String price) {
        var line = new QuoteLine(
                "crane",
                "Crane",
                "Cranes",
                "piece",
                new BigDecimal("1.000"),
                new BigDecimal("1000.0000"),
                new BigDecimal(price).setScale(4),
                new BigDecimal("0.13"),
                null);
        return Offered.of("CNY", List.of(line), null);
    }

    static Quote after(Consumer<Quote> moves) {
        var quote = draft();
        moves.accept(quote);
        return quote;
    }

    static Quote issued() {
        return after(it -> {
            it.submit(null, WITHIN, NOW);
            it.issue(WITHIN, NOW, LATER);
        });
    }

    static QuoteStatus status(Quote quote) {
        return quote.view(id -> id).status();
    }

    static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }
}
