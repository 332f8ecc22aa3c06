package io.kaituo.notification.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kaituo.events.feed.PublicMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it was stored: the same bytes as on every other channel, never written anew. */
@Schema(
        implementation = PublicMessage.class,
        description = "A structured CloudEvents 1.0 message; `data` by its `type`")
record DealEventView(@JsonValue @JsonRawValue String body) {}
