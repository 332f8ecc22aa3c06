package io.kaituo.lead.duplicates;

import io.kaituo.lead.duplicates.Duplicates.Sought;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Companies that come together and are on no list yet, such as those of one file: each is compared with its neighbours among
 * those before it, by name from its beginning, from its end and by sound, as a lead is with the list.
 */
public final class CameTogether {

    private static final int NEAR = 6;
    private static final Comparator<Earlier> LIKELIEST =
            Comparator.comparingDouble((Earlier one) -> -one.likeness().score()).thenComparing(Earlier::place);

    private final List<Sought> all = new ArrayList<>();
    private final Order byCore = new Order();
    private final Order fromItsEnd = new Order();
    private final Order bySound = new Order();
    private final Order byPhone = new Order();
    private final Order byEmail = new Order();

    /** One that came before, and how likely it is the same company. */
    public record Earlier(int place, Likeness likeness) {}

    /** Those before it that may be the same company, the likeliest first; it is one of them for whatever comes next. */
    public List<Earlier> add(Sought company) {
        var name = company.name();
        int place = all.size();
        all.add(company);
        return Stream.of(
                        byCore.around(name.core(), NEAR, place),
                        fromItsEnd.around(reversed(name.core()), NEAR, place),
                        bySound.around(name.sound(), NEAR, place),
                        byPhone.around(company.reach().phone(), 0, place),
                        byEmail.around(company.reach().email(), 0, place))
                .flatMap(Collection::stream)
                .distinct()
                .map(earlier -> new Earlier(earlier, Likeness.of(company, all.get(earlier))))
                .filter(earlier -> earlier.likeness().counts())
                .sorted(LIKELIEST)
                .toList();
    }

    private static String reversed(String core) {
        return new StringBuilder(core).reverse().toString();
    }

    /** Those that came, in one order; of those that are equal in it the first few stand for all. */
    private static final class Order {

        private final NavigableMap<String, List<Integer>> places = new TreeMap<>();

        /** What stands there and next to it, so many on each side; this one stands there too from then on. */
        List<Integer> around(String key, int near, int place) {
            if (key == null) {
                return List.of();
            }
            var there = places.computeIfAbsent(key, first -> new ArrayList<>());
            var found = Stream.of(
                            Stream.of(there),
                            places.tailMap(key, false).values().stream().limit(near),
                            places.headMap(key, false).descendingMap().values().stream()
                                    .limit(near))
                    .flatMap(side -> side)
                    .flatMap(List::stream)
                    .toList();
            if (there.size() <= NEAR) {
                there.add(place);
            }
            return found;
        }
    }
}
