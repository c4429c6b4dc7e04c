package org.cahiers.contribution.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contribution or reply of a file.
 *
 * @param line where its row begins, from 1
 * @param key its id in the file, unique there
 * @param language two letters; empty if the file does not say
 * @param parent key of what it answers; null for a contribution
 * @param stance {@code for}, {@code against}, {@code question} or {@code plain}; only for a reply
 * @param support favourable votes it had, or null
 * @param author what the file calls its author, or null
 */
public record ImportedText(
    long line,
    String key,
    String language,
    String title,
    String text,
    @Nullable String parent,
    @Nullable String stance,
    @Nullable Integer support,
    @Nullable Instant writtenAt,
    @Nullable String author,
    @Nullable String place) {}
