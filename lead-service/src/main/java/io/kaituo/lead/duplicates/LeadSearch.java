package io.kaituo.lead.duplicates;

import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.ListQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Narrows a list of leads to those that have what somebody typed: part of a name, its pinyin, a contact, a phone. */
@ApplicationScoped
public class LeadSearch {

    /** So many are looked up by their ids; of more than these, a page is soon full when the list is read in its order. */
    private static final int FEW = 2000;

    private static final String FOUND =
            "select count(*), coalesce(array_agg(found)::text, '{}') from leads_found($1, $2, $3) found";

    /** Ids given as a value, which the planner turns into look-ups; a query in their place it would ask row by row. */
    private static final String AMONG_THE_FOUND =
            "cast(sql('? = any(cast(cast(? as text) as uuid[]))', id, :found) as boolean) = true";

    private static final String EACH_ASKED = "cast(sql('is_found(?, ?)', id, :words) as boolean) = true";

    /**
     * How to narrow a list of one region.
     *
     * @param asked    what somebody typed, or null
     * @param personal whether they may find leads by personal data
     */
    public Uni<UnaryOperator<ListQuery>> in(String region, String asked, boolean personal) {
        String words = asked == null ? null : SearchWords.query(asked, personal);
        if (words == null) {
            return Uni.createFrom().item(UnaryOperator.identity());
        }
        return Transaction.current().select(FOUND, region, words, FEW + 1).map(rows -> {
            var found = rows.next();
            return (Long) found[0] <= FEW
                    ? query -> query.and(AMONG_THE_FOUND, Map.of("found", found[1]))
                    : query -> query.and(EACH_ASKED, Map.of("words", words));
        });
    }
}
