package io.kaituo.lead.views;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A filter as one column; a field that is no longer known is left out. */
@Converter
@Immutable
class ViewFilterJson extends JsonColumn<ViewFilter> {

    ViewFilterJson() {
        super(new TypeReference<>() {});
    }
}
