package io.kaituo.platform.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Writes a note, or its text anew. */
record WriteNote(@NotBlank @Size(max = 200) String text, String region) {}
