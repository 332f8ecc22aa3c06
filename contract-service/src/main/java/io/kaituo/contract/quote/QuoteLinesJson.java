package io.kaituo.contract.quote;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Lines are the quote: nobody reads the one without the other. */
@Converter
@Immutable
class QuoteLinesJson extends JsonColumn<List<QuoteLine>> {

    QuoteLinesJson() {
        super(new TypeReference<>() {});
    }
}
