package io.kaituo.lead.nurture;

/** What a touch is for: ripe leads are sold to, the others are nurtured until they are (R2.7). */
enum Purpose {
    NURTURE,
    SELLING
}
