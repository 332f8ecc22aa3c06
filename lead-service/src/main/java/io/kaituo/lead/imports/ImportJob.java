package io.kaituo.lead.imports;

import java.util.UUID;

/** What both jobs of an import are about. */
record ImportJob(UUID importId) {}
