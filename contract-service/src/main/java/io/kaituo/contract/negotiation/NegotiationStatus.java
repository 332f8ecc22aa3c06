package io.kaituo.contract.negotiation;

/** A sheet is open until another one is needed. */
enum NegotiationStatus {
    OPEN,
    CLOSED
}
