package io.kaituo.lead.grade;

import io.kaituo.lead.Title;

/** Key facts that do not go together (R2.3); {@code when} is CEL over them. */
record Contradiction(Title title, String when) {}
