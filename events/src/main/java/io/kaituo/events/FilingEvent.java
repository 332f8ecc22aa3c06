package io.kaituo.events;

import java.time.Instant;
import java.util.UUID;

/** What is filed with quotes and proposals; contracts tell of their files in {@link PaperEvent}. */
public sealed interface FilingEvent extends ContractEvent {

    /** What it lies with. */
    UUID subjectId();

    @Override
    default UUID subject() {
        return subjectId();
    }

    /**
     * A file was added.
     *
     * @param subjectType {@code quote} or {@code proposal}
     * @param label       what people call that: a number, or a title
     * @param size        in bytes
     */
    @EventType("file.added.v1")
    record FileAdded(
            UUID id,
            Instant at,
            String region,
            UUID subjectId,
            String subjectType,
            String label,
            UUID attachmentId,
            String mediaType,
            long size,
            String sha256,
            String addedBy)
            implements FilingEvent {}

    /** It is no longer filed there; its bytes may lie with something else. */
    @EventType("file.removed.v1")
    record FileRemoved(
            UUID id,
            Instant at,
            String region,
            UUID subjectId,
            String subjectType,
            String label,
            UUID attachmentId,
            String sha256,
            String removedBy)
            implements FilingEvent {}
}
