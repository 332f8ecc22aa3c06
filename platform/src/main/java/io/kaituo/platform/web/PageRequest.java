package io.kaituo.platform.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a caller asks of a list; a {@code @BeanParam}. Pages are found by key, never by offset. */
public class PageRequest {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "How many items at most, 1 to 200")
    int limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before")
    String after;

    public int limit() {
        return limit;
    }

    /** Where to go on, as the page before said; empty for the first page. */
    public Optional<String> after() {
        return Optional.ofNullable(after).filter(given -> !given.isBlank());
    }

    /** Where to go on, or {@code first} for the first page. */
    public Cursor after(Cursor first) {
        return after().map(Cursor::decode).orElse(first);
    }

    /**
     * Where to go on in a list that counts down, such as the versions of a record.
     *
     * @throws Refused 400 for what is no number
     */
    public int afterNumber() {
        try {
            return after().map(Integer::valueOf).orElse(Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw Refused.malformed("cursor", after);
        }
    }

    /**
     * The newest first, over several regions: each region is asked by equality for one item more than the page holds
     * (row-level security is the net, not the filter), and the pages are merged.
     *
     * @param find the items of one region before the cursor, at most {@code limit() + 1}, newest first
     */
    public <E, V> Uni<Page<V>> newestFirst(
            Collection<String> regions,
            Function<String, Uni<List<E>>> find,
            Function<E, Cursor> key,
            Function<E, V> view) {
        return inOrder(regions, find, Comparator.comparing(key).reversed(), key.andThen(Cursor::encoded), view);
    }

    /** The same for lists that show the oldest first. */
    public <E, V> Uni<Page<V>> oldestFirst(
            Collection<String> regions,
            Function<String, Uni<List<E>>> find,
            Function<E, Cursor> key,
            Function<E, V> view) {
        return inOrder(regions, find, Comparator.comparing(key), key.andThen(Cursor::encoded), view);
    }

    /**
     * The same for lists in any order.
     *
     * @param place what {@code after} is for the page behind an item
     */
    public <E, V> Uni<Page<V>> inOrder(
            Collection<String> regions,
            Function<String, Uni<List<E>>> find,
            Comparator<E> order,
            Function<E, String> place,
            Function<E, V> view) {
        return Multi.createFrom()
                .iterable(regions)
                .onItem()
                .transformToUniAndConcatenate(find::apply)
                .onItem()
                .<E>disjoint()
                .collect()
                .asList()
                .map(found -> page(found.stream().sorted(order).toList(), place, view));
    }

    private <E, V> Page<V> page(List<E> found, Function<E, String> place, Function<E, V> view) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? place.apply(shown.get(limit - 1)) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
