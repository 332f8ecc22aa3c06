package io.kaituo.contract.contracts;

/** What a contract says in fields of its own, so that it can be compared with what was negotiated (R4.5). */
public enum NegotiableTerm {
    /** The total, as {@code 12000.00 CNY}. */
    PRICE,
    /** Instalments in order. */
    PAYMENT,
    /** What is delivered when. */
    DELIVERY,
    /** What is handed over, and how it is accepted. */
    SCOPE,
    /** What a breach costs. */
    PENALTIES,
    /** First and last day. */
    TERM
}
