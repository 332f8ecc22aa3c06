package io.kaituo.lead.ownership;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** The wishes of a contact as one column of JSON; no wishes, no column. */
@Converter
@Immutable
class PreferencesColumn extends JsonColumn<ContactPreferences> {

    PreferencesColumn() {
        super(new TypeReference<>() {}, ContactPreferences.NONE);
    }

    /** As the history of a lead shows them. */
    static String text(ContactPreferences preferences) {
        return new PreferencesColumn().convertToDatabaseColumn(preferences);
    }
}
