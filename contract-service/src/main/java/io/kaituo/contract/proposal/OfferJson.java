package io.kaituo.contract.proposal;

import jakarta.persistence.AttributeConverter;

/** An offer is read and written as a whole. */
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
