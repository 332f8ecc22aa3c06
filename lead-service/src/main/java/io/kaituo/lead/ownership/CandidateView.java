package io.kaituo.lead.ownership;

/**
 * Somebody who could take a lead over.
 *
 * @param open     how many leads they look after today
 * @param capacity how many they can carry at once
 * @param proposed the one whom the least load speaks for; nobody when all are full
 */
record CandidateView(String ownerId, String ownerName, long open, int capacity, boolean full, boolean proposed) {}
