package io.kaituo.contract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Two changes of one document put together, part by part, and the parts that both changed to something else. */
final class Merge {

    private final List<String> clashes = new ArrayList<>();

    /** Mine where I changed it, else as it is now. */
    <T> T part(String name, T mine, T before, T now) {
        if (Objects.equals(mine, before)) {
            return now;
        }
        if (!Objects.equals(now, before) && !Objects.equals(now, mine)) {
            clashes.add(name);
        }
        return mine;
    }

    List<String> clashes() {
        return List.copyOf(clashes);
    }
}
