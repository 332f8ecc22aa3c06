package io.kaituo.notification.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The words of a notice as one column of JSON. */
@Converter
@Immutable
class Words extends JsonColumn<List<Word>> {

    Words() {
        super(new TypeReference<>() {});
    }
}
