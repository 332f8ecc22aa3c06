package io.kaituo.lead.nurture;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** What the catalogue suggested when a touch was planned, as one column of JSON. */
@Converter
@Immutable
class Suggestions extends JsonColumn<List<TouchKind>> {

    Suggestions() {
        super(new TypeReference<>() {});
    }
}
