package io.kaituo.contract.proposal;

import jakarta.persistence.AttributeConverter;
import org.hibernate.annotations.Immutable;

/** An offer is read and written as a whole. */
@Immutable
class OfferJson implements AttributeConverter<Offer, String> {

    @Override
    public String convertToDatabaseColumn(Offer offer) {
        return offer.json();
    }

    @Override
    public Offer convertToEntityAttribute(String column) {
        return Offer.read(column);
    }
}
