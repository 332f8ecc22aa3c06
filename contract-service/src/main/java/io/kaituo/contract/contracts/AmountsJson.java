package io.kaituo.contract.contracts;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kaituo.events.Money;
import io.kaituo.platform.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One amount per currency, exact; null where there is none, as from before anybody asked. */
@Converter
@Immutable
class AmountsJson extends JsonColumn<List<Money>> {

    AmountsJson() {
        super(new TypeReference<>() {});
    }

    @Override
    public String convertToDatabaseColumn(List<Money> amounts) {
        return amounts == null || amounts.isEmpty() ? null : super.convertToDatabaseColumn(amounts);
    }

    @Override
    public List<Money> convertToEntityAttribute(String column) {
        return column == null ? List.of() : super.convertToEntityAttribute(column);
    }
}
