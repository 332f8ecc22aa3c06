package io.kaituo.lead.reports;

/** A number and the address of the leads it counts; one that counts none has no address. */
record Counted(long leads, String drillDown) {}
