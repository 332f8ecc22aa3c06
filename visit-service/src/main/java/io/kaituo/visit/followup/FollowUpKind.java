package io.kaituo.visit.followup;

/** What is to be done for a customer who has signed (decision 20). */
enum FollowUpKind {
    CALL_BACK,
    ROUTE_VISIT,
    EXECUTIVE_VISIT,
    LAUNCH,
    DELIVERY_FEEDBACK,
    REVIEW,
    CROSS_SELL,
    REFERRAL,
    RENEWAL
}
