package io.kaituo.lead.ownership;

/** How ripe a lead is (R2.6): A is sold to, the others are nurtured until they are. */
public enum LeadGrade {
    A,
    B,
    C,
    D
}
