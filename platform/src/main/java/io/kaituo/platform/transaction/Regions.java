package io.kaituo.platform.transaction;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The regions a transaction sees, as {@code kaituo.regions} carries them to PostgreSQL's row-level security.
 *
 * @param names sorted; none of them means no rows
 */
public record Regions(List<String> names) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /** Opens the platform's own queues (outbox, deadlines) in every region, and no business table at all. */
    static final Regions QUEUES = new Regions(List.of("*"));

    /** One region; otherwise as {@link #of}. */
    public static Regions only(String region) {
        return of(List.of(region));
    }

    /** @throws IllegalArgumentException for anything but lower-case letters, digits and hyphens, 1 to 40 of them */
    public static Regions of(Collection<String> names) {
        names.forEach(Regions::requireName);
        return new Regions(names.stream().sorted().toList());
    }

    /** Whether the region is among them. */
    public boolean contain(String region) {
        return names.contains(region);
    }

    /** Whether a region could be called that: 1 to 40 lower-case letters, digits and hyphens. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    String setting() {
        return String.join(",", names);
    }

    private static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("Not a region: " + name);
        }
    }
}
