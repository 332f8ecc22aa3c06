package io.kaituo.contract.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is asked, and all that was said and done about it since, line by line. */
@MappedSuperclass
abstract class RecordedQuestion {

    @Id
    UUID id;

    @Version
    long version;

    /** The question's, for lists. */
    @Column(insertable = false, updatable = false)
    String region;

    @Embedded
    Question question;

    @Convert(converter = Columns.OfTimeline.class)
    List<Happening> timeline;

    void ask(UUID as, Question asked) {
        id = as;
        question = asked;
        timeline = List.of();
    }

    void note(String what, int step, String by, List<String> to, String comment, Instant now) {
        var longer = new ArrayList<>(timeline);
        longer.add(new Happening(now, what, step, by, to.isEmpty() ? null : to, comment));
        timeline = List.copyOf(longer);
    }

    UUID id() {
        return id;
    }

    Question question() {
        return question;
    }

    /** Of whoever moved it last; null when they said nothing. */
    String lastComment() {
        return timeline.get(timeline.size() - 1).comment();
    }

    boolean isRequestedBy(String person) {
        return question.requestedBy().equals(person);
    }
}
