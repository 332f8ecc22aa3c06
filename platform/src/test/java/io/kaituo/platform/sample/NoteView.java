package io.kaituo.platform.sample;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;

/** A note as the API shows it. */
record NoteView(UUID id, long version, String region, String ownerId, String text, Instant writtenAt)
        implements Versioned {}
