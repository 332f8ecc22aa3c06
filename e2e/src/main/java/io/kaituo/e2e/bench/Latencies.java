package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** How long it took from a moment here to a moment there, event by event, in milliseconds. */
record Latencies(double[] sorted) {

    private static final double NANOS_PER_MILLI = 1_000_000;

    /** Events that have not arrived are left out; {@link #sorted} tells how many have. */
    static Latencies between(Map<String, Instant> from, Map<String, Instant> to) {
        return new Latencies(from.entrySet().stream()
                .map(departed -> to.get(departed.getKey()) == null
                        ? null
                        : Duration.between(departed.getValue(), to.get(departed.getKey())))
                .filter(Objects::nonNull)
                .mapToDouble(took -> took.toNanos() / NANOS_PER_MILLI)
                .sorted()
                .toArray());
    }

    double percentile(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(0, index)];
    }

    ObjectNode json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("events", sorted.length);
        for (int percent : new int[] {50, 95, 99}) {
            json.put("p" + percent, percentile(percent));
        }
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latencies same && Arrays.equals(sorted, same.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return "p50 " + percentile(50) + " ms of " + sorted.length;
    }
}
