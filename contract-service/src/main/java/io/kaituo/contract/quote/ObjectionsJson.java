package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** A handful per quote. */
@Converter
class ObjectionsJson extends Stored<List<Objection>> {

    ObjectionsJson() {
        super(new TypeReference<>() {});
    }
}
