package io.kaituo.notification.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The reasons of an item as one column of JSON. */
@Converter
@Immutable
class Reasons extends JsonColumn<List<Reason>> {

    Reasons() {
        super(new TypeReference<>() {});
    }
}
