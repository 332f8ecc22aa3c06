package io.kaituo.lead.ownership;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import io.kaituo.platform.calendar.Explanation;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The reasons of a date as one column of JSON: they are put into words when somebody reads them. */
@Converter
@Immutable
class ReasonsColumn extends JsonColumn<List<Explanation>> {

    ReasonsColumn() {
        super(new TypeReference<>() {});
    }

    /** As it stands in its column. */
    static String text(List<Explanation> reasons) {
        return new ReasonsColumn().convertToDatabaseColumn(reasons);
    }
}
