package io.kaituo.contract.approval;

/** Whose matter it is: nobody decides what they asked for, or sell, themselves. */
record Parties(String requester, String owner) {

    boolean include(String person) {
        return person.equals(requester) || person.equals(owner);
    }
}
