package io.kaituo.contract.approval;

import java.util.List;
import java.util.Locale;

/** The ladder of those who decide, from the nearest to the highest. */
enum Level {
    MANAGER,
    DIRECTOR,
    COMPANY;

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
