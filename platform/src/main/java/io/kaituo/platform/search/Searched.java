package io.kaituo.platform.search;

import io.smallrye.mutiny.Uni;

/** Records that people look for; those that were stored before they could be found get their words after a start. */
public interface Searched extends Backfill {

    /** How they are found; what it keeps is filled in. */
    RecordSearch search();

    @Override
    default Uni<Integer> some(String region, int most) {
        return search().keepMissing(region, most);
    }
}
