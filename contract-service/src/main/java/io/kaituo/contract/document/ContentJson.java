package io.kaituo.contract.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** The content of a document as one column, in the form that is hashed; null for a document without any. */
@Converter
@Immutable
public class ContentJson implements AttributeConverter<Content, String> {

    @Override
    public String convertToDatabaseColumn(Content content) {
        return content == null || content.isEmpty() ? null : Canonical.write(content);
    }

    @Override
    public Content convertToEntityAttribute(String column) {
        return column == null ? Content.NONE : Canonical.read(column, Content.class);
    }
}
