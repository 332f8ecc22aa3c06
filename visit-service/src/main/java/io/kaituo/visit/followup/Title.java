package io.kaituo.visit.followup;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** What a follow-up is called, in both languages: the playbook's words at the time it was planned. */
@Embeddable
record Title(
        @JsonProperty("zh-CN") @Column(name = "title_zh") String zh,
        @JsonProperty("en") @Column(name = "title_en") String en) {

    String in(Locale reader) {
        return reader.getLanguage().equals("zh") ? zh : en;
    }
}
