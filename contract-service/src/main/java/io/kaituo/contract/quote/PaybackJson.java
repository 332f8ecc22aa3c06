package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** One sheet per quote. */
@Converter
@Immutable
class PaybackJson extends Stored<Payback> {

    PaybackJson() {
        super(new TypeReference<>() {});
    }
}
