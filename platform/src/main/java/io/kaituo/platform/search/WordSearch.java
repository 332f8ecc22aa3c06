package io.kaituo.platform.search;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.ListQuery;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a list is narrowed to the records that have certain words, whatever the table they stand in: a function finds them
 * past row-level security, which would switch the index of words off (decision 3), and the list looks the found up.
 *
 * @param found SQL of the function that finds, of {@code $1} the region, {@code $2} the words, {@code $3} how many at most
 * @param has   name of the function that tells of one record, by its id, whether it has the words
 */
public record WordSearch(String found, String has) {

    /** So many are looked up by their ids; of more than these, a page is soon full when the list is read in its order. */
    private static final int FEW = 2000;

    private static final String FOUND = "select count(*), coalesce(array_agg(found)::text, '{}') from %s found";

    /** Ids given as a value, which the planner turns into look-ups; a query in their place it would ask row by row. */
    private static final String AMONG_THE_FOUND =
            "cast(sql('? = any(cast(cast(? as text) as uuid[]))', id, :found) as boolean) = true";

    private static final String EACH_ASKED = "cast(sql('%s(?, ?)', id, :words) as boolean) = true";

    /**
     * How to narrow a list of one region.
     *
     * @param words see {@link SearchWords#query}; null does not narrow
     */
    public Uni<UnaryOperator<ListQuery>> in(String region, String words) {
        if (words == null) {
            return Uni.createFrom().item(UnaryOperator.identity());
        }
        return Transaction.current()
                .select(FOUND.formatted(found), region, words, FEW + 1)
                .map(rows -> {
                    var row = rows.next();
                    return (Long) row[0] <= FEW
                            ? query -> query.and(AMONG_THE_FOUND, Map.of("found", row[1]))
                            : query -> query.and(EACH_ASKED.formatted(has), Map.of("words", words));
                });
    }
}
