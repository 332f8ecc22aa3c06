package io.kaituo.platform.search;

import io.smallrye.mutiny.Uni;

/** What records are found by, for those that were stored before it was kept: {@link Backfills} asks for it after a start. */
public interface Backfill {

    /**
     * Gives records of a region that lack it theirs. Who has it keeps it, so doing it again changes nothing.
     *
     * @param most how many at a time, so that no transaction lasts
     * @return how many it were; fewer than that ends it
     */
    Uni<Integer> some(String region, int most);
}
