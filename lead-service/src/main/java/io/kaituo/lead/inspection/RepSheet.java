package io.kaituo.lead.inspection;

/** How far the inspection of one rep's records is. */
record RepSheet(
        String ownerId, String ownerName, long records, long open, long accepted, long returned, long resubmitted) {

    long waiting() {
        return open + resubmitted;
    }

    RepSheet named(String name) {
        return new RepSheet(ownerId, name, records, open, accepted, returned, resubmitted);
    }
}
