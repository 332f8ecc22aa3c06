package io.kaituo.notification.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.events.feed.PublicEvent;
import io.kaituo.events.feed.StreamGap;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Writes the messages that are about a subscription itself and so stand in no log: one line of structured CloudEvents JSON each. */
@ApplicationScoped
class AboutStream {

    static final String SOURCE = "/kaituo/notification-service";

    private final ObjectMapper json;

    AboutStream(ObjectMapper json) {
        this.json = json;
    }

    /** The same bytes whenever it is asked. */
    Message gap(Course course, UUID dealId, Gap gap) {
        var told = new StreamGap(course.subscriptionId(), dealId, gap.from(), gap.to(), gap.at());
        return message(gap.notice(), course.subscriptionId(), course.region(), dealId, told, gap.at());
    }

    /** @param dealId null when it is about no deal */
    Message message(UUID id, UUID subscription, String region, UUID dealId, PublicEvent told, Instant at) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("specversion", "1.0");
        envelope.put("id", id);
        envelope.put("type", told.type());
        envelope.put("source", SOURCE);
        envelope.put("subject", subscription);
        envelope.put("time", at.toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("region", region);
        envelope.put("data", told);
        try {
            return new Message(id, dealId, null, told.type(), json.writeValueAsString(envelope), null);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + told.type(), e);
        }
    }
}
