package io.kaituo.contract.negotiation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import org.hibernate.annotations.Immutable;

/** What stands on a sheet is always read and written with it. */
@Immutable
class SheetJson extends JsonColumn<Sheet> {

    SheetJson() {
        super(new TypeReference<>() {});
    }
}
