package io.kaituo.notification.delivery;

import io.kaituo.notification.channel.ChannelKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** The channels of a message in the order they are tried, as one column. */
@Converter
@Immutable
class ChannelOrder implements AttributeConverter<List<ChannelKind>, String> {

    @Override
    public String convertToDatabaseColumn(List<ChannelKind> order) {
        return order.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public List<ChannelKind> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(",")).map(ChannelKind::valueOf).toList();
    }
}
