package io.kaituo.contract.templates;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaituo.platform.web.Texts;
import java.util.Locale;

/** A text of a playbook in both languages. */
record Wording(@JsonProperty("zh-CN") String chinese, @JsonProperty("en") String english) {

    private static final String ENGLISH = "en";

    /** @param language of a document: {@code zh-CN} or {@code en} */
    String in(String language) {
        return ENGLISH.equals(language) ? english : chinese;
    }

    /** @param reader one of {@link Texts#LANGUAGES} */
    String in(Locale reader) {
        return in(reader.getLanguage());
    }
}
