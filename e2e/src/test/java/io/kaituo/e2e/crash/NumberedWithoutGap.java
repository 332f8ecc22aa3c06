package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.Told;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** I6, as far as the internal topics go. */
final class NumberedWithoutGap implements Invariant {

    @Override
    public String claim() {
        return "I6 the events of each aggregate are numbered 1..n without a gap, in the order they arrive";
    }

    @Override
    public List<String> violations(Observations seen) {
        return seen.events().stream()
                .collect(Collectors.groupingBy(event -> event.source() + " " + event.subject()))
                .entrySet()
                .stream()
                .filter(stream -> !numbers(stream).equals(expected(stream)))
                .map(stream -> "events of " + stream.getKey() + " arrive as " + numbers(stream))
                .toList();
    }

    private static List<Long> numbers(Map.Entry<String, List<Told>> stream) {
        return stream.getValue().stream().map(Told::sequence).toList();
    }

    private static List<Long> expected(Map.Entry<String, List<Told>> stream) {
        return LongStream.rangeClosed(1, stream.getValue().size()).boxed().toList();
    }
}
