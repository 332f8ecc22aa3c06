package io.kaituo.lead.ownership;

import io.kaituo.platform.calendar.DueDate;
import io.kaituo.platform.calendar.Explanation;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** That a record was entered later than it should have been after its collection (R5.3), and until when it should. */
@Embeddable
record LateEntry(Instant lateEntryDue, @Convert(converter = ReasonsColumn.class) List<Explanation> lateEntryBecause) {

    static LateEntry after(DueDate due) {
        return new LateEntry(due.at(), due.because());
    }

    String explained(Locale reader) {
        return lateEntryBecause.stream().map(reason -> reason.in(reader)).collect(Collectors.joining("; "));
    }
}
