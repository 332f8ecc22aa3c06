package io.kaituo.contract.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintsTest {

    private static final byte[] FOUR = new byte[4];

    private final Prints prints = new Prints(10);

    @Test
    void what_nobody_asked_for_longest_makes_room() {
        prints.keep("one", FOUR);
        prints.keep("two", FOUR);
        prints.find("one");
        prints.keep("three", FOUR);
        assertThat(prints.find("two")).isEmpty();
        assertThat(prints.find("one")).contains(FOUR);
        assertThat(prints.find("three")).contains(FOUR);
    }

    @Test
    void what_is_larger_than_all_of_it_is_not_kept() {
        prints.keep("one", FOUR);
        prints.keep("large", new byte[11]);
        assertThat(prints.find("large")).isEmpty();
        assertThat(prints.find("one")).contains(FOUR);
    }

    @Test
    void kept_twice_it_takes_its_room_once() {
        prints.keep("one", FOUR);
        prints.keep("one", FOUR);
        prints.keep("two", FOUR);
        assertThat(prints.find("one")).contains(FOUR);
        assertThat(prints.find("two")).contains(FOUR);
    }
}
