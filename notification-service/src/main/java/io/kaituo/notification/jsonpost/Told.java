package io.kaituo.notification.jsonpost;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaituo.notification.channel.Parcel;
import java.util.UUID;

/**
 * A message as programs get it.
 *
 * @param id    the same however often it arrives
 * @param dueAt ISO-8601, UTC; absent when nobody has to act
 * @param url   the page in the console
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(
        UUID id,
        String region,
        String kind,
        Recipient recipient,
        String language,
        String title,
        String why,
        String dueAt,
        String url) {

    /** Who is told. */
    record Recipient(String id, String name) {}

    static Told of(Parcel parcel) {
        return new Told(
                parcel.id(),
                parcel.region(),
                parcel.kind(),
                new Recipient(parcel.recipient().id(), parcel.recipient().name()),
                parcel.recipient().language().toLanguageTag(),
                parcel.title(),
                parcel.why(),
                parcel.dueAt() == null ? null : parcel.dueAt().toString(),
                parcel.url());
    }
}
