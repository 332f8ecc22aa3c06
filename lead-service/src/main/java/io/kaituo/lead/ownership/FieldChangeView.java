package io.kaituo.lead.ownership;

import java.time.Instant;

/** A change of one field as the API shows it. */
record FieldChangeView(
        String field, String before, String after, String changedBy, String changedByName, Instant changedAt) {}
