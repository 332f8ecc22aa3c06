package io.kaituo.account.accounts;

import java.util.UUID;

/** All that everybody of a region may know of an account: that it is there, and what it is called. */
public record AccountName(UUID id, String region, String name) {}
