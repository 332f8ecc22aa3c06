package io.kaituo.lead.distribution;

/**
 * Somebody leads can be given to.
 *
 * @param carried how many open leads they answer for already, those to be distributed left out
 * @param ability how many they can carry at once, which also weighs what they carry (R5.5)
 */
public record Bearer(String id, long carried, int ability) {

    boolean canCarry(long leads) {
        return leads <= ability;
    }
}
