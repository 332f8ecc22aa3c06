package io.kaituo.lead.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BalanceTest {

    private static final int CASES = 2_000;

    @Test
    void R5_5_of_40_20_20_and_twelve_leads_the_busy_one_gets_none_and_the_others_six_each() {
        var bearers = List.of(new Bearer("ada", 40, 200), new Bearer("ben", 20, 200), new Bearer("cleo", 20, 200));
        assertThat(dealt(bearers, 12, null)).isEqualTo(Map.of("ben", 6L, "cleo", 6L));
    }

    @Test
    void R5_5_who_can_carry_twice_as_much_gets_twice_as_much() {
        var bearers = List.of(new Bearer("ada", 0, 100), new Bearer("ben", 0, 50));
        assertThat(dealt(bearers, 12, null)).isEqualTo(Map.of("ada", 8L, "ben", 4L));
    }

    @Test
    void what_nobody_can_carry_stays() {
        var bearers = List.of(new Bearer("ada", 9, 10), new Bearer("ben", 12, 10), new Bearer("cleo", 0, 0));
        assertThat(dealt(bearers, 12, null)).isEqualTo(Map.of("ada", 1L));
    }

    @Test
    void the_odd_lead_goes_to_the_next_of_equals_from_one_distribution_to_the_next() {
        var equals = List.of(new Bearer("ada", 0, 10), new Bearer("ben", 0, 10), new Bearer("cleo", 0, 10));
        var served = new ArrayList<String>();
        String last = null;
        for (int round = 0; round < 6; round++) {
            last = new Balance(equals, last).next(anybody -> true).orElseThrow().id();
            served.add(last);
        }
        assertThat(served).containsExactly("ada", "ben", "cleo", "ada", "ben", "cleo");
    }

    @Test
    void nobody_gets_more_than_they_can_carry() {
        always(random -> {
            var bearers = bearers(random);
            var dealt = dealt(bearers, random.nextInt(60), null);
            bearers.forEach(bearer -> assertThat(dealt.getOrDefault(bearer.id(), 0L))
                    .isLessThanOrEqualTo(Math.max(0, bearer.ability() - bearer.carried())));
        });
    }

    @Test
    void leads_stay_over_only_when_everybody_is_full() {
        always(random -> {
            var bearers = bearers(random);
            int leads = random.nextInt(60);
            long room = bearers.stream()
                    .mapToLong(bearer -> Math.max(0, bearer.ability() - bearer.carried()))
                    .sum();
            assertThat(sum(dealt(bearers, leads, null))).isEqualTo(Math.min(leads, room));
        });
    }

    /** The burden of the most burdened is as small as it can be: handing any lead on would make the receiver worse off. */
    @Test
    void nobody_who_got_a_lead_is_more_burdened_than_anybody_else_would_be_with_it() {
        always(random -> {
            var bearers = bearers(random);
            var dealt = dealt(bearers, random.nextInt(60), null);
            for (Bearer giver : bearers) {
                for (Bearer taker : bearers) {
                    long given = dealt.getOrDefault(giver.id(), 0L);
                    long more = taker.carried() + dealt.getOrDefault(taker.id(), 0L) + 1;
                    if (given > 0 && taker.canCarry(more)) {
                        assertThat((giver.carried() + given) * taker.ability())
                                .isLessThanOrEqualTo(more * giver.ability());
                    }
                }
            }
        });
    }

    @Test
    void equals_never_differ_by_more_than_one_and_take_turns() {
        always(random -> {
            int people = 1 + random.nextInt(7);
            long carried = random.nextInt(5);
            var equals = IntStream.range(0, people)
                    .mapToObj(i -> new Bearer("p" + i, carried, 1000))
                    .toList();
            var served = served(equals, random.nextInt(60), null);
            for (int i = people; i < served.size(); i++) {
                assertThat(served.get(i)).isEqualTo(served.get(i - people));
            }
        });
    }

    @Test
    void the_same_question_has_the_same_answer_in_whatever_order_people_are_named() {
        always(random -> {
            var bearers = bearers(random);
            int leads = random.nextInt(60);
            var shuffled = new ArrayList<>(bearers);
            java.util.Collections.shuffle(shuffled, random);
            assertThat(served(shuffled, leads, "p2")).isEqualTo(served(bearers, leads, "p2"));
        });
    }

    private static Map<String, Long> dealt(List<Bearer> bearers, int leads, String lastServed) {
        return served(bearers, leads, lastServed).stream()
                .collect(Collectors.groupingBy(id -> id, HashMap::new, Collectors.counting()));
    }

    private static List<String> served(List<Bearer> bearers, int leads, String lastServed) {
        var balance = new Balance(bearers, lastServed);
        return IntStream.range(0, leads)
                .mapToObj(lead -> balance.next(anybody -> true))
                .flatMap(served -> served.stream().map(Bearer::id))
                .toList();
    }

    private static List<Bearer> bearers(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> new Bearer("p" + i, random.nextInt(30), random.nextInt(40)))
                .toList();
    }

    private static long sum(Map<String, Long> dealt) {
        return dealt.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void always(Consumer<Random> property) {
        for (int seed = 0; seed < CASES; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
    }
}
