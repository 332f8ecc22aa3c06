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

    /** So many are joined to the list; of more than these, a page is soon full when the list is read in its order. */
    private static final int FEW = 2000;

    private static final String HOW_MANY = "select count(*) from leads_found($1, $2, $3)";
    private static final String AMONG_THE_FOUND =
            "cast(sql('? in (select leads_found(?, ?, %d))', id, :region, :words) as boolean) = true".formatted(FEW);
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
        return Transaction.current().select(HOW_MANY, region, words, FEW + 1).map(rows -> {
            boolean few = (Long) rows.next()[0] <= FEW;
            return query -> query.and(few ? AMONG_THE_FOUND : EACH_ASKED, Map.of("words", words));
        });
    }
}
