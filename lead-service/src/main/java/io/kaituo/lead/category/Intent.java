package io.kaituo.lead.category;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/** That a customer means to sign, as one of their deals says (R5.14, 意向书签订). */
@Embeddable
public record Intent(@Column(name = "intent_deal") UUID deal, @Column(name = "intent_on") LocalDate on) {}
