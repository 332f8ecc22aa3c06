package io.kaituo.local.demo;

import java.util.function.Supplier;

/** Where the demo speaks: lines that stay, and one that is drawn over for what is under way. */
public interface Display {
    void say(String line);

    /** Asked again and again until another takes its place; an empty text shows nothing. */
    void underWay(Supplier<String> line);

    /** Whether colours mean anything there. */
    boolean terminal();
}
