package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Lines are the quote: nobody reads the one without the other. */
@Converter
@Immutable
class QuoteLinesJson extends Stored<List<QuoteLine>> {

    QuoteLinesJson() {
        super(new TypeReference<>() {});
    }
}
