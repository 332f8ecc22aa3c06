package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** Lines are the quote: nobody reads the one without the other. */
@Converter
class QuoteLinesJson extends Stored<List<QuoteLine>> {

    QuoteLinesJson() {
        super(new TypeReference<>() {});
    }
}
