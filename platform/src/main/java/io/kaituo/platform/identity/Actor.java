package io.kaituo.platform.identity;

import java.util.UUID;

/**
 * Who is answerable for a change: a person, or what the system did it for.
 *
 * @param id    the person's id in the directory, or {@code consumer:…}, {@code deadline:…}, {@code system}
 * @param name  the person's name; null for the system
 * @param cause the event that was applied; null where no event made it happen
 */
public record Actor(String id, String name, UUID cause) {

    /** The service of its own accord: jobs, schedules. */
    public static final Actor SYSTEM = new Actor("system", null, null);

    /** @param name as the directory has it, or null where it knows none */
    public static Actor person(String id, String name) {
        return new Actor(id, name, null);
    }

    /** A consumer that applies another service's event. */
    public static Actor consumer(String name, UUID event) {
        return new Actor("consumer:" + name, null, event);
    }

    /** A clock that ran out. */
    public static Actor deadline(String kind) {
        return new Actor("deadline:" + kind, null, null);
    }
}
