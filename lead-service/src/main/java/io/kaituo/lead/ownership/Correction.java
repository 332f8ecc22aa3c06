package io.kaituo.lead.ownership;

import io.kaituo.events.RegisterEvent.LeadChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a correction caused, and what it replaced. */
record Correction(LeadChanged event, List<FieldChange> history) {

    /** Empty when nothing is different from what was known before. */
    static Optional<Correction> of(Lead lead, Map<String, String> before, String by, Instant now) {
        var history = new ArrayList<FieldChange>();
        lead.fields().forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                history.add(FieldChange.of(lead, field, before.get(field), value, by, now));
            }
        });
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(new Correction(new LeadNews(lead, now).changed(), history));
    }
}
