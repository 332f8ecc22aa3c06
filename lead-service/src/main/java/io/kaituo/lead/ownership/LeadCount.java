package io.kaituo.lead.ownership;

/**
 * How many leads there are, without reading more of them than anybody would page through.
 *
 * @param count  1000 at most
 * @param capped whether there are more
 */
record LeadCount(int count, boolean capped) {

    static final int MOST = 1000;

    static LeadCount of(int found) {
        return new LeadCount(Math.min(found, MOST), found > MOST);
    }
}
