package io.kaituo.account.people;

/** Why somebody is away. */
enum AbsenceKind {
    LEAVE,
    SICK,
    TRAVEL,
    TRAINING,
    OTHER
}
