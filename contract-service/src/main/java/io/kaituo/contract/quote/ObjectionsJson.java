package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A handful per quote. */
@Converter
@Immutable
class ObjectionsJson extends JsonColumn<List<Objection>> {

    ObjectionsJson() {
        super(new TypeReference<>() {});
    }
}
