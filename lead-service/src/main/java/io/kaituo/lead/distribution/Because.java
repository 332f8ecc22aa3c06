package io.kaituo.lead.distribution;

/** Why a lead of a distribution goes where it goes. */
enum Because {
    /** It lies on their ground, and they can carry it (R2.5). */
    TERRITORY,
    /** Of all who can carry one more they were the least burdened then (R5.5). */
    LEAST_BURDENED,
    /** Nobody can carry one more. */
    ALL_FULL,
    /** The manager gave it to them, or left it out. */
    CHOSEN
}
