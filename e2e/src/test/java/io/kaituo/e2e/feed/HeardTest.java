package io.kaituo.e2e.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever listens to the feed notices each fault that is planted for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeardTest {

    private final UUID deal = UUID.randomUUID();
    private final Story story = new Story();
    private final Heard heard = listener("first");
    private final Heard other = listener("second");

    @Test
    void nothing_is_wrong_with_a_deal_in_order_and_a_repetition_of_it() {
        hear(heard, 1, 2, 1, 2, 3);
        assertThat(heard.violations()).isEmpty();
        assertThat(heard.distinct()).isEqualTo(3);
        assertThat(heard.repeated()).isEqualTo(2);
    }

    @Test
    void a_gap_is_noticed() {
        hear(heard, 1, 3);
        assertThat(heard.violations()).singleElement().asString().contains("first", "number 3 came after 1");
    }

    @Test
    void so_is_a_wrong_order() {
        hear(heard, 2, 1);
        assertThat(heard.violations()).singleElement().asString().contains("number 2 came after 0");
    }

    @Test
    void so_are_other_bytes_under_the_same_number_at_another_listener() {
        hear(heard, 1);
        other.hear(event(1).replace("same", "other"));
        assertThat(other.violations()).singleElement().asString().contains("second", "other bytes");
    }

    @Test
    void so_is_another_id_when_it_comes_again() {
        hear(heard, 1);
        heard.hear(event(1).replace("\"id\":\"", "\"id\":\"f"));
        assertThat(heard.violations()).singleElement().asString().contains("other bytes");
    }

    @Test
    void what_is_about_other_deals_is_none_of_its_business() {
        heard.hear(event(7).replace(deal.toString(), UUID.randomUUID().toString()));
        assertThat(heard.violations()).isEmpty();
        assertThat(heard.distinct()).isZero();
    }

    private Heard listener(String name) {
        return new Heard(name, story, List.of(deal));
    }

    private void hear(Heard listener, int... sequences) {
        for (int sequence : sequences) {
            listener.hear(event(sequence));
        }
    }

    private String event(int sequence) {
        return """
                {"id":"%d","subject":"%s","sequence":%d,"data":"same"}"""
                .formatted(sequence, deal, sequence);
    }
}
