package io.kaituo.platform.playbook;

/** Which version something began with and stays on. */
public record PlaybookVersion(String name, int version) {}
