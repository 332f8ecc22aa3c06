package io.kaituo.contract.authority;

import io.kaituo.platform.directory.Person;
import java.util.List;
import java.util.Locale;

/** Whose word a price needs; each may agree to lower prices than the one before. */
public enum Level {
    REP,
    MANAGER,
    DIRECTOR,
    COMPANY;

    /** What somebody may agree to is what the highest of their roles may. */
    static Level of(Person person) {
        return List.of(COMPANY, DIRECTOR, MANAGER).stream()
                .filter(level -> person.is(level.word()))
                .findFirst()
                .orElse(REP);
    }

    public boolean isAbove(Level other) {
        return compareTo(other) > 0;
    }

    /** As playbooks and roles spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
