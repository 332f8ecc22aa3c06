package io.kaituo.lead.firstcontact;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The pauses of a clock as one column of JSON; none are null there. */
@Converter
@Immutable
class Pauses extends JsonColumn<List<FirstContact.Pause>> {

    Pauses() {
        super(new TypeReference<>() {}, List.of());
    }
}
