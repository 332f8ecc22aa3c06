package io.kaituo.platform.playbook;

/**
 * Which version something began with and stays on.
 *
 * @param name    as {@link Playbook#name}
 * @param version counts from 1 per region and name
 */
public record PlaybookVersion(String name, int version) {}
