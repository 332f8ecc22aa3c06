package io.kaituo.contract.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ladder of those who decide, from the nearest to the highest. */
enum Level {
    MANAGER,
    DIRECTOR,
    COMPANY;

    /** Empty for what stands on no rung, such as a rep. */
    static Optional<Level> of(String role) {
        return Stream.of(values()).filter(level -> level.role().equals(role)).findFirst();
    }

    /** @param led whose managers are meant, where it is about managers; null for anybody's */
    List<String> people(Staff staff, String led) {
        return this == MANAGER ? staff.managersOf(led) : staff.inRole(role());
    }

    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    String reason() {
        return "why." + role();
    }
}
