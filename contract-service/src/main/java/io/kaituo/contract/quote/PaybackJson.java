package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** One sheet per quote. */
@Converter
class PaybackJson extends Stored<Payback> {

    PaybackJson() {
        super(new TypeReference<>() {});
    }
}
