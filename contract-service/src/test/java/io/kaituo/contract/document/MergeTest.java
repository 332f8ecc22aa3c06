package io.kaituo.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.Money;
import io.kaituo.platform.calendar.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two changes of one list of entries, each written {@code name=what it says}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeTest {

    private static final List<String> BEFORE = List.of("a=1", "b=1", "c=1");
    private static final Function<String, String> NAME = entry -> entry.substring(0, 1);

    private final Merge merge = new Merge(Map.of("list.c", Kept.CURRENT));

    private List<String> merged(List<String> mine, List<String> now) {
        return merge.list("list", mine, BEFORE, now, NAME);
    }

    @Test
    void changes_of_different_entries_stand_side_by_side() {
        assertThat(merged(List.of("a=2", "b=1", "c=1"), List.of("a=1", "b=1", "c=3")))
                .containsExactly("a=2", "b=1", "c=3");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void what_each_added_follows_what_it_followed_there() {
        assertThat(merged(List.of("a=1", "x=1", "b=1", "c=1"), List.of("y=1", "a=1", "b=1", "c=1", "z=1")))
                .containsExactly("y=1", "a=1", "x=1", "b=1", "c=1", "z=1");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void what_one_took_out_and_the_other_left_alone_is_gone() {
        assertThat(merged(List.of("a=1", "c=1"), List.of("b=1", "c=2", "a=1").subList(0, 2)))
                .containsExactly("c=2");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void an_entry_both_changed_to_something_else_is_named() {
        assertThat(merged(List.of("a=2", "b=2", "c=1"), List.of("a=3", "b=2", "c=1")))
                .containsExactly("a=2", "b=2", "c=1");
        assertThat(merge.clashes()).containsExactly(new Clash("list.a", "a=1", "a=2", "a=3"));
    }

    @Test
    void an_entry_one_took_out_and_the_other_changed_is_named() {
        merged(List.of("a=2", "b=1", "c=1"), List.of("b=1", "c=1"));
        assertThat(merge.clashes()).containsExactly(new Clash("list.a", "a=1", "a=2", null));
    }

    @Test
    void what_somebody_decided_stays_and_clashes_no_more() {
        assertThat(merged(List.of("a=1", "b=1", "c=2"), List.of("a=1", "b=1", "c=3")))
                .containsExactly("a=1", "b=1", "c=3");
        assertThat(merged(List.of("a=1", "b=1"), List.of("a=1", "b=1", "c=3"))).containsExactly("a=1", "b=1", "c=3");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void who_moves_entries_says_their_order() {
        assertThat(merged(List.of("c=1", "a=1", "b=1"), List.of("a=1", "b=2", "c=1", "d=1")))
                .containsExactly("c=1", "d=1", "a=1", "b=2");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void the_second_entry_of_a_name_is_another_one() {
        var before = List.of("a=1", "a=2");
        assertThat(merge.list("list", List.of("a=1", "a=9"), before, List.of("a=8", "a=2"), NAME))
                .containsExactly("a=8", "a=9");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void instalments_without_a_title_are_told_by_when_they_are_due() {
        var before = List.of(instalment(30, null), instalment(70, "30 d"));
        var mine = List.of(instalment(20, null), instalment(70, "30 d"), instalment(10, "1 mo"));
        var now = List.of(instalment(30, null), instalment(70, "30 d"), instalment(5, "60 d"));
        assertThat(merge.list("content.payments", mine, before, now, Instalment::called))
                .containsExactly(
                        instalment(20, null), instalment(70, "30 d"), instalment(10, "1 mo"), instalment(5, "60 d"));
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void a_line_is_told_by_its_product() {
        var before = List.of(new Line("p-1", "Crane", BigDecimal.ONE, "set", Money.yuan("900.00"), null));
        var mine = List.of(new Line("p-1", "Crane", BigDecimal.valueOf(2), "set", Money.yuan("900.00"), null));
        var now = List.of(new Line("p-1", "Crane", BigDecimal.ONE, "set", Money.yuan("800.00"), null));
        assertThat(merge.list("content.lines", mine, before, now, Line::called)).isEqualTo(mine);
        assertThat(merge.clashes()).extracting(Clash::field).containsExactly("content.lines.p-1");
    }

    private static Instalment instalment(int percent, String after) {
        var due = new Due(null, after == null ? null : Span.parse(after), Due.Event.DELIVERY);
        return new Instalment(null, due, BigDecimal.valueOf(percent), null);
    }
}
