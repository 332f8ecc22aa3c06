package io.kaituo.contract.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a quote was submitted with goods of a series; read here only, so that lists find the quotes behind a number. */
@Entity
@Immutable
@Table(name = "offer")
class OfferedSeries {

    @Id
    @Column(name = "id")
    private UUID offerId;

    @Column(name = "region")
    private String offerRegion;

    private UUID subjectId;

    @Column(name = "series")
    private String seriesName;

    private Instant offeredAt;

    protected OfferedSeries() {}
}
