package io.kaituo.lead.firstcontact;

import java.util.UUID;

/** Something whose owner runs against a first-contact clock. */
public interface Clocked {

    UUID id();

    String region();

    String ownerId();

    String companyName();

    FirstContact firstContact();
}
