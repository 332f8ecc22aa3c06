package io.kaituo.lead.reapproach;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Puts the lead back on the list before its day. */
record RequalifyLead(@NotBlank @Size(max = 1000) String reason) {}
