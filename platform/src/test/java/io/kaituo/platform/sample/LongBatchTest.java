package io.kaituo.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.EventJson;
import io.kaituo.events.LeadEvent;
import io.kaituo.events.RegisterEvent.LeadRegistered;
import io.kaituo.events.Uuid7;
import io.kaituo.platform.deadline.Deadline;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.inbox.EventConsumer;
import io.kaituo.platform.inbox.Inbox;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Statements;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A batch of many events costs as much per event as a short one: none carries what those before it have written. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongBatchTest {

    private static final Instant IN_A_LIFETIME = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    Inbox inbox;

    @Inject
    Notes notes;

    @Inject
    Deadlines deadlines;

    @Test
    void each_event_writes_what_it_did_and_lets_go_of_it() {
        var writer = new NoteWriter();
        var batch = Stream.of("First", "Second", "Third").map(this::registered).toList();
        deliver(writer, batch);
        assertThat(writer.stillHeld).containsExactly(false, false, false);
        assertThat(writer.written)
                .allSatisfy(note -> assertThat(Rows.count("select count(*) from note where id = ?", note.id()))
                        .isOne());
    }

    @Test
    void the_clocks_of_each_event_are_written_ahead_of_what_they_are_about() {
        var writer = new NoteWriter();
        try (var sent = Statements.of(writer)) {
            deliver(writer, Stream.of("First", "Second").map(this::registered).toList());
            assertThat(sent.beginnings(3))
                    .filteredOn(statement -> statement.startsWith("insert into"))
                    .containsExactly(
                            "insert into deadline", "insert into note", "insert into deadline", "insert into note");
        }
    }

    /** Writes a note and its clock per event, and looks whether Hibernate still holds the one before. */
    private final class NoteWriter implements EventConsumer<LeadEvent> {

        private final List<Note> written = new ArrayList<>();
        private final List<Boolean> stillHeld = new ArrayList<>();

        @Override
        public String name() {
            return "long-batch";
        }

        @Override
        public Class<LeadEvent> family() {
            return LeadEvent.class;
        }

        @Override
        public Uni<?> apply(LeadEvent event) {
            var note = Note.write("Heard " + event.id(), event.region(), "nobody", event.at());
            deadlines.schedule(new Deadline("note-reminder", note.id(), note.region(), IN_A_LIFETIME, List.of()));
            return Panache.getSession().chain(session -> {
                stillHeld.add(written.stream().anyMatch(session::contains));
                written.add(note);
                return notes.persist(note);
            });
        }
    }

    private LeadRegistered registered(String company) {
        return new LeadRegistered(
                Uuid7.next(), Instant.now(), "east", UUID.randomUUID(), company, "nobody", "fair", false, null);
    }

    private void deliver(EventConsumer<LeadEvent> consumer, List<LeadRegistered> events) {
        var messages = events.stream().map(LongBatchTest::message).toList();
        var batch = new ConsumerRecords<>(Map.of(new TopicPartition(LeadEvent.TOPIC, 0), messages), Map.of());
        OnVertx.await(() -> inbox.each(consumer, batch));
    }

    private static ConsumerRecord<String, String> message(LeadRegistered event) {
        var message = new ConsumerRecord<>(LeadEvent.TOPIC, 0, 0, event.key(), EventJson.write(event));
        Map.of(
                        "ce_id", event.id().toString(),
                        "ce_type", event.type(),
                        "ce_time", event.at().toString(),
                        "ce_region", event.region())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
