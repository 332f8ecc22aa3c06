package io.kaituo.lead.nurture;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import io.kaituo.platform.calendar.Explanation;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Keeps the reasons of a date as data, because its reader's language is known only when somebody reads them. */
@Converter
@Immutable
class Because extends JsonColumn<List<Explanation>> {

    Because() {
        super(new TypeReference<>() {});
    }
}
