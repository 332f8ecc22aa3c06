package io.kaituo.lead.duplicates;

import java.util.List;

/** What of a company's name is compared with another's: of a new one all of it is read, of one on the list most is kept. */
interface Compared {

    String key();

    String core();

    String brand();

    String sound();

    List<Place> places();

    /** Whether both may stand where the other does: only names of two different places cannot. */
    default boolean fits(Compared other) {
        var here = places();
        if (here.isEmpty()) {
            return true;
        }
        var there = other.places();
        return there.isEmpty() || here.stream().anyMatch(one -> there.stream().anyMatch(one::fits));
    }
}
