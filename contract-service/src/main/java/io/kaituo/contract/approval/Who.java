package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whom a step asks; exactly one field is set.
 *
 * @param persons    user names, or ids of people who were asked in
 * @param managersOf {@code requester} or {@code owner}
 * @param levelUp    so many levels above the requester: 1 managers, 2 directors, 3 the company
 * @param askedBy    the approver who wants to hear these persons first; null for whom the playbook names
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Who(String role, List<String> persons, String managersOf, Integer levelUp, String askedBy) {

    static final Who MANAGERS = new Who(null, null, "requester", null, null);

    /** A colleague whom an approver wants to hear first. */
    static Who colleague(String id, String askedBy) {
        return new Who(null, List.of(id), null, null, askedBy);
    }

    static Who level(Level level) {
        return level == Level.MANAGER ? MANAGERS : new Who(level.role(), null, null, null, null);
    }

    /** Those whom the playbook means, whether they can decide or not; unknown names stay as they are. */
    List<String> people(Staff staff, Parties parties) {
        if (persons != null) {
            return persons.stream().map(staff::id).toList();
        }
        return level() == null
                ? staff.inRole(role)
                : level().people(staff, "owner".equals(managersOf) ? parties.owner() : parties.requester());
    }

    /** Who decides where these cannot, the nearest first. */
    List<Level> above() {
        if (level() == null) {
            return List.of(Level.DIRECTOR, Level.COMPANY);
        }
        return switch (level()) {
            case MANAGER -> List.of(Level.DIRECTOR, Level.COMPANY);
            case DIRECTOR -> List.of(Level.COMPANY);
            case COMPANY -> List.of(Level.DIRECTOR);
        };
    }

    boolean namesPeople() {
        return persons != null;
    }

    /** Whether those it asks stand as high on the ladder, or higher. */
    boolean reaches(Level needed) {
        return level() != null && level().compareTo(needed) >= 0;
    }

    /** Who brought them here. */
    String asker(Parties parties) {
        return askedBy == null ? parties.requester() : askedBy;
    }

    /** The key of the reason why it is they. */
    String reason() {
        if (persons != null) {
            return askedBy == null ? "why.person" : "why.asked-in";
        }
        return level() == null ? "why." + role : level().reason();
    }

    private Level level() {
        if (managersOf != null) {
            return Level.MANAGER;
        }
        return levelUp == null
                ? Stream.of(Level.values())
                        .filter(level -> Objects.equals(level.role(), role))
                        .findFirst()
                        .orElse(null)
                : Level.values()[levelUp - 1];
    }
}
