package io.kaituo.lead.handover;

/**
 * Somebody who left and still owns leads.
 *
 * @param open  how many of them wait for a successor's work
 * @param leads all of them, the closed ones included
 */
record LeaverView(String region, String ownerId, String ownerName, long open, long leads) {}
