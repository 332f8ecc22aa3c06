package io.kaituo.lead.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.LeadOwnerEvent.LeadReassigned;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Who has received how many so far; a job's cursor. */
record Progress(Map<String, Integer> received) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param cursor null at the beginning */
    static Progress read(String cursor) {
        try {
            return cursor == null ? new Progress(Map.of()) : JSON.readValue(cursor, Progress.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No progress: " + cursor, e);
        }
    }

    Progress with(Collection<LeadReassigned> moved) {
        var more = new HashMap<>(received);
        moved.forEach(lead -> more.merge(lead.ownerId(), 1, Integer::sum));
        return new Progress(more);
    }

    String cursor() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + this, e);
        }
    }
}
