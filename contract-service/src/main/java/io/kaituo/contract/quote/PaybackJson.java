package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** One sheet per quote. */
@Converter
@Immutable
class PaybackJson extends JsonColumn<Payback> {

    PaybackJson() {
        super(new TypeReference<>() {});
    }
}
