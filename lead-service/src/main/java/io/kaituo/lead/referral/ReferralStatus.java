package io.kaituo.lead.referral;

/** How far an introduction has come. */
enum ReferralStatus {
    REGISTERED,
    CONVERTED,
    WON,
    REWARDED
}
