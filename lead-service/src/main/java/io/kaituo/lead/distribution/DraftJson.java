package io.kaituo.lead.distribution;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A draft as one column. */
@Converter
@Immutable
class DraftJson extends JsonColumn<Draft> {

    DraftJson() {
        super(new TypeReference<>() {});
    }
}
