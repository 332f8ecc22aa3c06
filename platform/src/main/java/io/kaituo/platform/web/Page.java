package io.kaituo.platform.web;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items at most as many as asked for, in the list's order
 * @param next  cursor for {@code after} to go on; null at the end
 */
public record Page<T>(List<T> items, String next) {}
