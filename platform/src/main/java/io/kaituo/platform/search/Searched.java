package io.kaituo.platform.search;

/** Records that people look for; those that were stored before they could be found get their words after a start. */
public interface Searched {

    RecordSearch search();
}
