package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaituo.contract.approval.Seat.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One step of an approval: its rule, and who sits there since it began.
 *
 * @param needed  how many of those asked must agree
 * @param whys    why these people
 * @param because why the step is asked, filled with the facts; null where the rule says nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalStep(
        int number,
        StepRule rule,
        StepStatus status,
        List<Seat> seats,
        int needed,
        List<Why> whys,
        Wording because,
        Instant openedAt,
        Instant dueAt) {

    static ApprovalStep waiting(int number, StepRule rule, Wording because) {
        return new ApprovalStep(number, rule, StepStatus.WAITING, List.of(), 0, List.of(), because, null, null);
    }

    ApprovalStep opened(Chairs.Filled filled, Instant now, Instant due) {
        return new ApprovalStep(
                number, rule, StepStatus.OPEN, filled.seats(), filled.needed(), filled.whys(), because, now, due);
    }

    /** Nobody is asked here. */
    ApprovalStep passed(StepStatus how, List<Why> reasons) {
        return new ApprovalStep(number, rule, how, List.of(), 0, reasons, because, null, null);
    }

    ApprovalStep refilled(Chairs.Filled filled) {
        var reasons = new ArrayList<>(whys);
        filled.whys().stream().filter(why -> !reasons.contains(why)).forEach(reasons::add);
        return new ApprovalStep(
                number, rule, status, filled.seats(), filled.needed(), reasons, because, openedAt, dueAt);
    }

    ApprovalStep as(StepStatus other) {
        return new ApprovalStep(number, rule, other, seats, needed, whys, because, openedAt, dueAt);
    }

    ApprovalStep numbered(int other) {
        return new ApprovalStep(other, rule, status, seats, needed, whys, because, openedAt, dueAt);
    }

    /** Once more from the beginning. */
    ApprovalStep again() {
        return waiting(number, rule, because);
    }

    /** A colleague is heard first: who sits here and what they said stays until then. */
    ApprovalStep paused() {
        return as(StepStatus.WAITING);
    }

    boolean isPaused() {
        return status == StepStatus.WAITING && !seats.isEmpty();
    }

    /** It goes on where it was left; who has agreed elsewhere meanwhile is not asked again. */
    ApprovalStep resumed(Set<String> agreed, Instant now, Instant due) {
        var left = seats.stream()
                .filter(seat -> !seat.isSilent() || !agreed.contains(seat.person()))
                .toList();
        int fewer = rule.mode() == Mode.ANY ? 0 : seats.size() - left.size();
        return new ApprovalStep(
                number, rule, StepStatus.OPEN, left, Math.max(0, needed - fewer), whys, because, now, due);
    }

    /** The same turn: it began with the same people's clocks. */
    boolean beganWith(ApprovalStep other) {
        return number == other.number && Objects.equals(openedAt, other.openedAt);
    }

    ApprovalStep voted(String person, Seat.Vote vote) {
        return seating(seat -> seat.person().equals(person) && seat.isSilent() ? seat.voted(vote) : seat);
    }

    ApprovalStep passedOn(String from, String to) {
        return seating(seat -> seat.person().equals(from) && seat.isSilent() ? seat.passedTo(to) : seat);
    }

    ApprovalStep joinedBy(List<String> people, Kind kind) {
        var more = new ArrayList<>(seats);
        people.forEach(person -> more.add(new Seat(person, null, kind, null)));
        return with(more, needed);
    }

    /** Those from above decide alone from now on. */
    ApprovalStep passedUp() {
        var left = seats.stream()
                .filter(seat -> !seat.isSilent() || seat.is(Kind.ABOVE))
                .map(seat -> seat.is(Kind.ABOVE) ? seat.as(Kind.ASKED) : seat)
                .toList();
        return with(left, 1 + (int) agreed());
    }

    private ApprovalStep seating(UnaryOperator<Seat> change) {
        return with(seats.stream().map(change).toList(), needed);
    }

    private ApprovalStep with(List<Seat> others, int enough) {
        return new ApprovalStep(number, rule, status, List.copyOf(others), enough, whys, because, openedAt, dueAt);
    }

    /** Whose turn it is. */
    List<String> pending() {
        if (status != StepStatus.OPEN) {
            return List.of();
        }
        var asked = silent(Kind.ASKED);
        var turn = rule.mode() == Mode.SEQUENTIAL ? asked.limit(1) : asked;
        return Stream.of(turn, silent(Kind.JOINED), silent(Kind.ABOVE))
                .flatMap(seats -> seats)
                .map(Seat::person)
                .distinct()
                .toList();
    }

    /** Enough of them have agreed, and everybody who was asked in; or somebody from above has. */
    boolean isAgreed() {
        return seats.stream().anyMatch(seat -> seat.is(Kind.ABOVE) && seat.hasAgreed())
                || missing() <= 0 && silent(Kind.JOINED).findAny().isEmpty();
    }

    /** How many of those asked still have to agree. */
    long missing() {
        return needed - agreed();
    }

    boolean hasHelpFromAbove() {
        return silent(Kind.ABOVE).findAny().isPresent();
    }

    boolean seats(String person) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    private long agreed() {
        return seats.stream()
                .filter(seat -> seat.is(Kind.ASKED) && seat.hasAgreed())
                .count();
    }

    private Stream<Seat> silent(Kind kind) {
        return seats.stream().filter(seat -> seat.is(kind) && seat.isSilent());
    }
}
