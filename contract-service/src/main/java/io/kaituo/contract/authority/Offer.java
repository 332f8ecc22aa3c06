package io.kaituo.contract.authority;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What the customer was offered of one series beside the offer that is judged, and still may take.
 *
 * @param type  {@code quote} or {@code contract}
 * @param lines how many prices were rounded to the cent in it
 */
public record Offer(String type, UUID id, String number, String series, BigDecimal list, BigDecimal sold, int lines) {}
