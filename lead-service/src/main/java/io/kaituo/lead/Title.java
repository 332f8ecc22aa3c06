package io.kaituo.lead;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** What the playbook calls something, in both languages. */
@Embeddable
public record Title(
        @NotBlank @Size(max = 500) @JsonProperty("zh-CN") @Column(name = "title_zh") String zh,
        @NotBlank @Size(max = 500) @JsonProperty("en") @Column(name = "title_en") String en) {

    /** Chinese for Chinese readers, else English. */
    public String in(Locale reader) {
        return reader.getLanguage().equals("zh") ? zh : en;
    }
}
