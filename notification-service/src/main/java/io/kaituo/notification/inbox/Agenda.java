package io.kaituo.notification.inbox;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody should see to by some moment, for whoever tells them of it elsewhere. */
@ApplicationScoped
public class Agenda {

    private final InboxItems items;
    private final Readers readers;

    Agenda(InboxItems items, Readers readers) {
        this.items = items;
        this.readers = readers;
    }

    /** What presses most first, and no more than that. */
    public Uni<List<MatterView>> until(
            Instant moment, String person, Collection<String> regions, Locale language, int most) {
        var reader = readers.in(language);
        return Multi.createFrom()
                .iterable(regions)
                .onItem()
                .transformToUniAndConcatenate(region -> items.pressing(region, person, moment, most))
                .onItem()
                .<InboxItem>disjoint()
                .collect()
                .asList()
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(InboxItem::pressing))
                        .limit(most)
                        .map(item -> item.matter(reader))
                        .toList());
    }
}
