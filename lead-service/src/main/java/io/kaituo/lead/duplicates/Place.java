package io.kaituo.lead.duplicates;

import io.kaituo.platform.search.Han;
import io.kaituo.platform.search.WordList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a company says it is: a province of China or a city in one.
 *
 * @param city null when only the province is named, and for the four cities that are one
 */
record Place(String province, String city) {

    private static final String SUFFIXES = "省市";
    private static final Map<String, Place> BY_NAME = byName();
    private static final int LONGEST =
            BY_NAME.keySet().stream().mapToInt(String::length).max().orElseThrow();

    /** A place at the beginning of a text, and what follows it. */
    record Found(Place place, String rest) {}

    /** The longest place a text begins with, if any. */
    static Optional<Found> startOf(String text) {
        for (int length = Math.min(LONGEST, text.length()); length > 1; length--) {
            var place = BY_NAME.get(text.substring(0, length));
            if (place != null) {
                boolean suffixed = length < text.length() && SUFFIXES.indexOf(text.charAt(length)) >= 0;
                return Optional.of(new Found(place, text.substring(suffixed ? length + 1 : length)));
            }
        }
        return Optional.empty();
    }

    /** The place a word is, in Chinese or in pinyin. */
    static Optional<Place> named(String word) {
        return startOf(word).filter(found -> found.rest().isEmpty()).map(Found::place);
    }

    /** Whether both can be the same: 河南 and 郑州 can, 郑州 and 洛阳 cannot. */
    boolean fits(Place other) {
        return province.equals(other.province) && (city == null || other.city == null || city.equals(other.city));
    }

    private static Map<String, Place> byName() {
        var places = new HashMap<String, Place>();
        for (String line : WordList.read(Place.class, "places.txt")) {
            String[] names = line.split(" ");
            Stream.of(names).skip(1).forEach(city -> places.put(city, new Place(names[0], city)));
            places.put(names[0], new Place(names[0], null));
        }
        var spelled = new HashMap<String, Place>();
        places.forEach((name, place) -> spelled.put(String.join("", Han.syllables(name)), place));
        spelled.putAll(places);
        return Map.copyOf(spelled);
    }
}
