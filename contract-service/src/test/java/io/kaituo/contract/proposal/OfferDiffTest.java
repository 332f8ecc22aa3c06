package io.kaituo.contract.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.TextDiff.Change;
import io.kaituo.contract.TextDiff.Line;
import io.kaituo.contract.TextDiff.Piece;
import io.kaituo.contract.proposal.OfferDiff.Part;
import io.kaituo.events.Money;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferDiffTest {

    @Test
    void shows_only_parts_that_differ() {
        assertThat(diff(Offers.tailored(), Offers.tailored())).isEmpty();
    }

    @Test
    void shows_the_words_of_a_line_that_changed_and_the_lines_around_it() {
        var parts = diff(
                Offers.plain("Two cranes.\nDelivered in May.\nPaid in June."),
                Offers.plain("Two cranes.\nDelivered in April.\nPaid in June."));
        assertThat(parts)
                .containsExactly(new Part(
                        "sections/Delivery",
                        Change.CHANGED,
                        List.of(
                                same("Two cranes."),
                                new Line(
                                        Change.CHANGED,
                                        List.of(
                                                new Piece(Change.SAME, "Delivered in "),
                                                new Piece(Change.REMOVED, "May"),
                                                new Piece(Change.ADDED, "April"),
                                                new Piece(Change.SAME, "."))),
                                same("Paid in June."))));
    }

    @Test
    void tells_Chinese_words_apart_sign_by_sign() {
        var parts = diff(Offers.plain("五月交付"), Offers.plain("四月交付"));
        assertThat(parts).singleElement().satisfies(part -> assertThat(part.lines())
                .containsExactly(new Line(
                        Change.CHANGED,
                        List.of(
                                new Piece(Change.REMOVED, "五"),
                                new Piece(Change.ADDED, "四"),
                                new Piece(Change.SAME, "月交付")))));
    }

    @Test
    void shows_lines_and_parts_that_came_or_went() {
        var before = Offer.of(
                "Cranes",
                Money.yuan("12000"),
                List.of(new Section("Scope", "a\nb"), new Section("Old", "x")),
                null,
                null);
        var after = Offer.of(
                "Cranes",
                Money.yuan("11000"),
                List.of(new Section("Scope", "a\nb\nc"), new Section("New", "y")),
                null,
                null);
        var parts = diff(before, after);
        assertThat(parts)
                .extracting(Part::name)
                .containsExactly("total", "sections/Scope", "sections/New", "sections/Old");
        assertThat(parts)
                .extracting(Part::change)
                .containsExactly(Change.CHANGED, Change.CHANGED, Change.ADDED, Change.REMOVED);
        assertThat(parts.get(1).lines())
                .containsExactly(same("a"), same("b"), new Line(Change.ADDED, List.of(new Piece(Change.ADDED, "c"))));
    }

    @Test
    void keeps_parts_of_the_same_name_apart() {
        var before = Offer.of(
                "Cranes", Money.yuan("1"), List.of(new Section("Price", "a"), new Section("Price", "b")), null, null);
        var after = Offer.of(
                "Cranes", Money.yuan("1"), List.of(new Section("Price", "a"), new Section("Price", "c")), null, null);
        assertThat(diff(before, after)).extracting(Part::name).containsExactly("sections/Price (2)");
    }

    private static List<Part> diff(Offer before, Offer after) {
        return OfferDiff.between(1, before, 2, after).parts();
    }

    private static Line same(String text) {
        return new Line(Change.SAME, List.of(new Piece(Change.SAME, text)));
    }
}
