package org.cahiers.notification;

import java.time.Instant;

/**
 * A piece of news as its reader sees it.
 *
 * @param sentence in the reader's language, plain text
 * @param path page that it leads to
 * @param fresh whether the reader has not opened their news since it was told
 */
public record NewsItem(long id, String sentence, String path, Instant toldAt, boolean fresh) {}
