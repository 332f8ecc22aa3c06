package io.kaituo.lead.score;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The judgements of a score as one column of JSON. */
@Converter
@Immutable
class Judgements extends JsonColumn<List<Judgement>> {

    Judgements() {
        super(new TypeReference<>() {});
    }
}
