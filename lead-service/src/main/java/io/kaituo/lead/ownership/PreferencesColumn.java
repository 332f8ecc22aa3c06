package io.kaituo.lead.ownership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The wishes of a contact as one column of JSON; no wishes, no column. */
@Converter
class PreferencesColumn implements AttributeConverter<ContactPreferences, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String convertToDatabaseColumn(ContactPreferences preferences) {
        try {
            return preferences == null || preferences.equals(ContactPreferences.NONE)
                    ? null
                    : JSON.writeValueAsString(preferences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + preferences, e);
        }
    }

    @Override
    public ContactPreferences convertToEntityAttribute(String column) {
        try {
            return column == null ? ContactPreferences.NONE : JSON.readValue(column, ContactPreferences.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not preferences: " + column, e);
        }
    }

    /** As the history of a lead shows them. */
    static String text(ContactPreferences preferences) {
        return new PreferencesColumn().convertToDatabaseColumn(preferences);
    }
}
