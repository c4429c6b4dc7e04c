package org.cahiers.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param id within the room it comes from, the subject of the room's changes
 * @param kind what readers call it, {@code contribution}, {@code reply}, {@code debate}, …; the
 *     words for it are {@code search.kind.<kind>}
 * @param debate where it stands, or null
 * @param language two-letter code of the text; empty if unknown
 * @param title searched with more weight than the text; may be empty
 * @param under title of what it belongs to: shown above the text, not searched; may be empty
 * @param text plain text
 * @param address path of its page
 * @param date when it was published
 */
public record SearchDocument(
    long id,
    String kind,
    @Nullable Long debate,
    String language,
    String title,
    String under,
    String text,
    String address,
    Instant date) {}
