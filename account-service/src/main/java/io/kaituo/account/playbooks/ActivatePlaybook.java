package io.kaituo.account.playbooks;

import jakarta.validation.constraints.Size;

/** Makes a version that was published before what the region works by. */
record ActivatePlaybook(@Size(max = 40) String region) {}
