package io.kaituo.lead.ownership;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** In which order a list of leads is read; an index serves each. */
public enum LeadSort {
    @JsonProperty("newest")
    NEWEST(
            "newest",
            (region, page) -> ListQuery.newestFirst(region, "registeredAt", page.after(Cursor.NEWEST)),
            Comparator.comparing(Lead::place).reversed(),
            lead -> lead.place().encoded()),
    @JsonProperty("oldest")
    OLDEST(
            "oldest",
            (region, page) -> ListQuery.oldestFirst(region, "registeredAt", page.after(Cursor.OLDEST)),
            Comparator.comparing(Lead::place),
            lead -> lead.place().encoded()),
    /** Only those that still await their first contact. */
    @JsonProperty("firstContactDue")
    FIRST_CONTACT_DUE(
            "firstContactDue",
            (region, page) -> ListQuery.oldestFirst(region, "firstContact.due", page.after(Cursor.OLDEST)),
            Comparator.comparing(LeadSort::placeByDue),
            lead -> placeByDue(lead).encoded()),
    /** The highest first, those without one last. */
    @JsonProperty("score")
    SCORE(
            "score",
            (region, page) -> ScorePlace.after(page).query(region),
            Comparator.comparing(ScorePlace::of).reversed(),
            lead -> ScorePlace.of(lead).encoded());

    static final String DEFAULT = "newest";

    private final String name;
    private final BiFunction<String, PageRequest, ListQuery> query;
    private final Comparator<Lead> order;
    private final Function<Lead, String> place;

    LeadSort(
            String name,
            BiFunction<String, PageRequest, ListQuery> query,
            Comparator<Lead> order,
            Function<Lead, String> place) {
        this.name = name;
        this.query = query;
        this.order = order;
        this.place = place;
    }

    /** @throws Refused 400 for any other name */
    static LeadSort of(String asked) {
        return Stream.of(values())
                .filter(sort -> sort.name.equals(asked))
                .findFirst()
                .orElseThrow(() -> Refused.malformed("lead.sort", asked));
    }

    /** Its place among those that await their first contact. */
    private static Cursor placeByDue(Lead lead) {
        return new Cursor(lead.firstContact().due(), lead.id());
    }

    /** One region's part of the list from where the page begins. */
    ListQuery query(String region, PageRequest page) {
        return query.apply(region, page);
    }

    Comparator<Lead> order() {
        return order;
    }

    /** Where the next page goes on. */
    Function<Lead, String> place() {
        return place;
    }
}
