package io.kaituo.notification.delivery;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Extras as one column of JSON. */
@Converter
@Immutable
class ExtrasJson extends JsonColumn<Extras> {

    ExtrasJson() {
        super(new TypeReference<>() {});
    }
}
