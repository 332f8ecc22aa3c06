package io.kaituo.lead.reports;

/**
 * How many leads were judged so.
 *
 * @param dimension {@code tier}, {@code grade}, {@code score} or {@code unscored}
 * @param value     of a score the whole number below it
 */
record RatingRow(String dimension, String value, long leads, String drillDown) {}
