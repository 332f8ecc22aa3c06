package io.kaituo.contract.proposal;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.platform.JsonColumn;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Rounds are a handful per proposal. */
@Immutable
class RoundsJson extends JsonColumn<List<Round>> {

    RoundsJson() {
        super(new TypeReference<>() {});
    }
}
