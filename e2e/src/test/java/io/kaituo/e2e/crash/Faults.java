package io.kaituo.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.e2e.crash.Observations.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What is planted into sound observations, one fault at a time, and must be noticed. */
final class Faults {

    private Faults() {}

    static void assertNoticed(Invariant invariant, Observations seen, String said) {
        assertThat(invariant.violations(seen)).as(invariant.claim()).anySatisfy(violation -> assertThat(violation)
                .contains(said));
    }

    static Told copy(Told event, String id, String subject, long sequence) {
        return new Told(id, event.type(), event.source(), subject, sequence, event.at(), event.body());
    }

    static List<Told> changed(Observations sound, String type, String field, String value) {
        return each(sound.topics(), event -> {
            if (!event.type().equals(type)) {
                return event;
            }
            ObjectNode body = event.body().deepCopy();
            body.put(field, value);
            return new Told(event.id(), type, event.source(), event.subject(), event.sequence(), event.at(), body);
        });
    }

    static Predicate<Told> type(String type) {
        return event -> event.type().equals(type);
    }

    static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    static <T> List<T> without(List<T> list, Predicate<T> unwanted) {
        return list.stream().filter(unwanted.negate()).toList();
    }

    static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
