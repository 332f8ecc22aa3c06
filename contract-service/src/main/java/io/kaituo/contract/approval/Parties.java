package io.kaituo.contract.approval;

/** Whose matter it is: nobody decides what they asked for themselves. */
record Parties(String requester, String owner) {}
