package io.kaituo.contract.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the policy, whoever is away and whenever: somebody can act until it is finished. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeverStallsTest {

    private static final List<String> ROLES = List.of("manager", "director", "legal", "company");
    private static final int POLICIES = 500;
    private static final int MOST_MOVES = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 4238, 96})
    void no_policy_and_no_absence_leaves_an_approval_without_a_next_actor(long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < POLICIES; i++) {
            walk(new Walk(chance), "seed " + seed + ", policy " + i);
        }
    }

    @Test
    void the_walk_meets_every_way_on() {
        var chance = new Random(7);
        var met = new java.util.HashSet<StepStatus>();
        IntStream.range(0, POLICIES).forEach(i -> walk(new Walk(chance), "policy " + i).steps().stream()
                .map(ApprovalStep::status)
                .forEach(met::add));
        assertThat(met).contains(StepStatus.AGREED, StepStatus.SKIPPED, StepStatus.VACANT);
    }

    private static Course walk(Walk walk, String which) {
        var course = walk.begin();
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            if (course.isFinished() || course.isVacant()) {
                break;
            }
            assertThat(course.pending()).as(which).isNotEmpty().doesNotContain(walk.office.requester());
            nobodyTwice(course, which);
            course = walk.next(course, moves);
        }
        assertThat(course.isFinished() || course.isVacant()).as(which).isTrue();
        if (course.isVacant()) {
            var day = walk.office.today();
            var agreed = course.agreed().keySet();
            var staff = day.chairs().staff();
            assertThat(Stream.of(
                                    staff.managersOf(walk.office.requester()),
                                    staff.inRole("director"),
                                    staff.inRole("company"))
                            .flatMap(List::stream))
                    .as(which + " gives up while somebody is there")
                    .noneMatch(person -> day.chairs().mayDecide(person) && !agreed.contains(person));
        }
        return course;
    }

    private static void nobodyTwice(Course course, String which) {
        var agreed = course.steps().stream()
                .flatMap(step -> step.seats().stream())
                .filter(Seat::hasAgreed)
                .map(Seat::person)
                .toList();
        assertThat(agreed).as(which).doesNotHaveDuplicates();
        assertThat(course.pending()).as(which).noneMatch(agreed::contains);
    }

    /** One policy, one office, and what chance does to them. */
    private static final class Walk {

        private final Random chance;
        private final Office office = new Office().with("ada", "sales").with("ben", "sales");
        private final List<StepRule> rules = new ArrayList<>();

        Walk(Random chance) {
            this.chance = chance;
            ROLES.forEach(role -> IntStream.range(0, chance.nextInt(3)).forEach(i -> office.with(role + i, role)));
            office.with("last", ROLES.get(chance.nextInt(ROLES.size())));
            if (percent(10)) {
                office.requestedBy("last");
            }
            shuffleDay();
            IntStream.rangeClosed(0, chance.nextInt(6)).forEach(i -> rules.add(rule()));
        }

        Course begin() {
            return Course.of(rules, Map.of()).forward(office.today());
        }

        Course next(Course course, int moves) {
            var day = office.today();
            var actor = course.pending().get(chance.nextInt(course.pending().size()));
            int dice = moves > MOST_MOVES / 2 ? 0 : chance.nextInt(12);
            return switch (dice) {
                case 7 -> course.escalated(day.chairs());
                case 8, 9 -> {
                    shuffleDay();
                    yield course.reconsidered(office.today());
                }
                case 10 -> {
                    office.later(Duration.ofHours(chance.nextInt(60)));
                    if (office.names().size() > 2 && percent(40)) {
                        office.without(
                                office.names().get(chance.nextInt(office.names().size())));
                    }
                    yield course.reconsidered(office.today());
                }
                case 11 -> course.current().number() > 1
                        ? course.sendBack(1 + chance.nextInt(course.current().number() - 1), day)
                        : course;
                default -> course.agree(actor, null, day);
            };
        }

        private void shuffleDay() {
            office.names().forEach(name -> {
                office.back(name);
                if (percent(35)) {
                    office.away(name);
                }
                if (percent(20)) {
                    office.standsIn(
                            office.names().get(chance.nextInt(office.names().size())), name);
                }
            });
        }

        private StepRule rule() {
            var mode = Mode.values()[chance.nextInt(Mode.values().length)];
            Integer count = mode == Mode.N_OF ? 1 + chance.nextInt(3) : null;
            var who =
                    switch (chance.nextInt(4)) {
                        case 0 -> new Who(ROLES.get(chance.nextInt(ROLES.size())), null, null, null, null);
                        case 1 -> new Who(null, null, percent(50) ? "owner" : "requester", null, null);
                        case 2 -> new Who(null, null, null, 1 + chance.nextInt(3), null);
                        default -> new Who(null, named(), null, null, null);
                    };
            return new StepRule(null, who, null, null, mode, count, null, null, null);
        }

        private List<String> named() {
            var names = new ArrayList<>(office.names());
            names.add("nobody-of-that-name");
            java.util.Collections.shuffle(names, chance);
            return names.subList(0, 1 + chance.nextInt(Math.min(4, names.size())));
        }

        private boolean percent(int likely) {
            return chance.nextInt(100) < likely;
        }
    }
}
