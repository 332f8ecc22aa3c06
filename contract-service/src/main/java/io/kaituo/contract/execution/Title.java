package io.kaituo.contract.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** What something is called, in both languages. */
@Embeddable
record Title(
        @NotBlank @Size(max = 500) @JsonProperty("zh-CN") String zh,
        @NotBlank @Size(max = 500) @JsonProperty("en") String en) {

    /** Chinese for Chinese readers, else English. */
    String in(Locale reader) {
        return reader.getLanguage().equals("zh") ? zh : en;
    }
}
