package io.kaituo.lead.ownership;

/** How much effort a lead of high potential deserves (R4.2): 重点攻坚, 持续培育, 长期观察; a lead below the threshold has none. */
public enum LeadTier {
    KEY_PURSUIT,
    NURTURE,
    LONG_TERM
}
