package io.kaituo.lead.duplicates;

import io.kaituo.platform.search.SearchWords;
import io.kaituo.platform.search.WordSearch;
import io.kaituo.platform.web.ListQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;

/** Narrows a list of leads to those that have what somebody typed: part of a name, its pinyin, a contact, a phone. */
@ApplicationScoped
public class LeadSearch {

    private static final WordSearch LEADS = new WordSearch("leads_found($1, $2, $3)", "is_found");

    /**
     * How to narrow a list of one region.
     *
     * @param asked    what somebody typed, or null
     * @param personal whether they may find leads by personal data
     */
    public Uni<UnaryOperator<ListQuery>> in(String region, String asked, boolean personal) {
        return LEADS.in(region, asked == null ? null : SearchWords.query(asked, personal));
    }
}
