package io.kaituo.contract.approval;

import io.kaituo.contract.people.Presence;
import io.kaituo.platform.web.RuleViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who sits where today: turns a rule into people. Never the requester nor the owner of the deal, nobody twice; whoever is away or gone is stood in
 * for, or the next level up decides, and it says why.
 */
record Chairs(Staff staff, Presence presence, Parties parties) {

    /** Whom a step gets: nobody at all where only the requester is left, {@code agreed} where everybody has agreed before. */
    record Filled(List<Seat> seats, int needed, List<Why> whys, boolean agreed) {}

    /** @param agreed at which step people agreed before */
    Filled fill(StepRule rule, Map<String, Integer> agreed) {
        var named = rule.who().people(staff, parties).stream()
                .filter(person -> rule.who().namesPeople() || mayDecide(person))
                .distinct()
                .toList();
        var said = named.stream().filter(agreed::containsKey).toList();
        int needed = rule.needed(named.size()) - (rule.mode() == Mode.ANY ? 0 : said.size());
        if (!said.isEmpty() && (said.size() == named.size() || needed <= 0)) {
            return new Filled(List.of(), 0, List.of(before(said.get(0), agreed)), true);
        }
        var table = new Table(rule, agreed, new ArrayList<>());
        named.stream().filter(person -> !agreed.containsKey(person)).forEach(table::seat);
        boolean own = !table.seats.isEmpty();
        if (own) {
            table.whys.add(0, Why.of(rule.who().reason(), staff.name(rule.who().asker(parties))));
        }
        return table.filledUp(needed, named);
    }

    /**
     * Where some of those asked cannot be reached any more: the same step with others in their place. Empty while enough
     * of them are here.
     */
    Optional<Filled> refill(ApprovalStep step, Map<String, Integer> agreed) {
        var silent = step.seats().stream().filter(Seat::isSilent).toList();
        var unreachable = silent.stream().filter(seat -> !isIn(seat.person())).toList();
        long here = silent.stream()
                .filter(seat -> seat.is(Seat.Kind.ASKED) && isIn(seat.person()))
                .count();
        boolean joinedAway = unreachable.stream().anyMatch(seat -> seat.is(Seat.Kind.JOINED));
        if (unreachable.isEmpty() || here >= step.missing() && !joinedAway) {
            return Optional.empty();
        }
        var kept = new ArrayList<>(step.seats());
        kept.removeAll(unreachable);
        var table = new Table(step.rule(), agreed, kept);
        unreachable.stream().filter(seat -> !seat.is(Seat.Kind.ABOVE)).forEach(table::replace);
        var named = unreachable.stream().map(Seat::person).toList();
        return Optional.of(table.filledUp(step.needed(), named));
    }

    /** Those of the next level up who are here; nobody once the highest sits there. */
    List<String> nextLevel(ApprovalStep step, Map<String, Integer> agreed) {
        var ladder = step.rule().who().above();
        int reached = IntStream.range(0, ladder.size())
                .filter(rung -> people(ladder.get(rung)).stream().anyMatch(step::seats))
                .max()
                .orElse(-1);
        return ladder.stream()
                .skip(reached + 1)
                .map(level -> here(level, agreed).stream()
                        .filter(person -> !step.seats(person))
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** @throws RuleViolation for those whose matter it is, who may not decide here, and who takes part already */
    void requireMayJoin(String colleague, Course course, String title) {
        if (parties.include(colleague)) {
            throw new RuleViolation("approval.colleague-asked", title);
        }
        if (!mayDecide(colleague)) {
            throw new RuleViolation("approval.colleague-unknown", colleague);
        }
        if (course.current().seats(colleague) || course.agreed().containsKey(colleague)) {
            throw new RuleViolation("approval.colleague-sits", staff.name(colleague));
        }
    }

    /** Works here as somebody who is let in to decide, and it is not their own matter. */
    boolean mayDecide(String person) {
        return staff.decides(person) && !presence.gone().contains(person) && !parties.include(person);
    }

    private boolean isReachable(String person) {
        return mayDecide(person) && !presence.away().contains(person);
    }

    private List<String> here(Level level, Map<String, Integer> agreed) {
        return people(level).stream()
                .filter(person -> isReachable(person) && !agreed.containsKey(person))
                .toList();
    }

    private List<String> people(Level level) {
        return level.people(staff, parties.requester());
    }

    /** Here, and nobody decides in their place. */
    private boolean isIn(String person) {
        return standIn(person, Set.of()).filter(person::equals).isPresent();
    }

    /** Who decides in somebody's place, through any number of hands; themselves while they are here. */
    private Optional<String> standIn(String person, Set<String> taken) {
        var asked = new HashSet<String>();
        String one = person;
        while (one != null && asked.add(one)) {
            String next = presence.standIns().get(one);
            if (next == null || asked.contains(next) || !mayDecide(next)) {
                break;
            }
            one = next;
        }
        return Stream.of(one, person).filter(this::isReachable).findFirst().filter(found -> !taken.contains(found));
    }

    private Why before(String person, Map<String, Integer> agreed) {
        return Why.of("why.agreed", staff.name(person), String.valueOf(agreed.get(person)));
    }

    /** The seats of one step while they are given out. */
    private final class Table {

        private final StepRule rule;
        private final Map<String, Integer> agreed;
        private final List<Seat> seats;
        private final List<Why> whys = new ArrayList<>();

        Table(StepRule rule, Map<String, Integer> agreed, List<Seat> seats) {
            this.rule = rule;
            this.agreed = agreed;
            this.seats = seats;
        }

        void seat(String person) {
            replace(Seat.asked(person));
        }

        void replace(Seat seat) {
            var sitting = standIn(seat.person(), taken());
            sitting.ifPresent(person -> seats.add(person.equals(seat.person()) ? seat : seat.passedTo(person)));
            if (sitting.isEmpty()) {
                whys.add(Why.of("why.away", staff.name(seat.person())));
            } else if (!sitting.get().equals(seat.person())) {
                whys.add(Why.of("why.stands-in", staff.name(seat.person()), staff.name(sitting.get())));
            }
        }

        /** The levels above take the places that stayed empty. */
        Filled filledUp(int needed, List<String> named) {
            for (var level : rule.who().above()) {
                long missing = needed - asked();
                if (missing <= 0) {
                    break;
                }
                var free = here(level, agreed).stream()
                        .filter(person -> !taken().contains(person))
                        .limit(rule.mode() == Mode.ANY ? Long.MAX_VALUE : missing)
                        .toList();
                free.forEach(person -> seats.add(Seat.asked(person)));
                if (!free.isEmpty()) {
                    whys.add(Why.of("why.instead." + level.role(), staff.name(parties.requester())));
                }
            }
            if (asked() == 0) {
                return lastResort(named);
            }
            named.stream()
                    .filter(Chairs.this::mayDecide)
                    .filter(person -> !taken().contains(person))
                    .limit(Math.max(0, needed - asked()))
                    .forEach(person -> seats.add(Seat.asked(person)));
            return done(needed);
        }

        private Filled done(int needed) {
            return new Filled(List.copyOf(seats), (int) Math.min(needed, asked()), List.copyOf(whys), false);
        }

        /** Nobody is here: somebody above has agreed before, or it waits for those who are away. */
        private Filled lastResort(List<String> named) {
            var above = rule.who().above().stream()
                    .flatMap(level -> people(level).stream())
                    .toList();
            var said = above.stream().filter(agreed::containsKey).findFirst();
            if (said.isPresent()) {
                return new Filled(List.of(), 0, List.of(before(said.get(), agreed)), true);
            }
            Stream.of(
                            named,
                            rule.who().people(staff, parties),
                            above,
                            people(Level.MANAGER),
                            people(Level.DIRECTOR),
                            people(Level.COMPANY))
                    .map(people -> people.stream()
                            .filter(Chairs.this::mayDecide)
                            .filter(person -> !agreed.containsKey(person) && !taken().contains(person))
                            .distinct()
                            .toList())
                    .filter(people -> !people.isEmpty())
                    .findFirst()
                    .ifPresent(people -> people.forEach(person -> seats.add(Seat.asked(person))));
            whys.add(Why.of("why.nobody-here"));
            return done(1);
        }

        private long asked() {
            return seats.stream().filter(seat -> seat.is(Seat.Kind.ASKED)).count();
        }

        private Set<String> taken() {
            var taken = new HashSet<>(agreed.keySet());
            seats.forEach(seat -> taken.add(seat.person()));
            return taken;
        }
    }
}
