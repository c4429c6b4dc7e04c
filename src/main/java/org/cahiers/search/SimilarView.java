package org.cahiers.search;

import java.util.List;

/**
 * Something that is like what somebody writes.
 *
 * @param similarity share of what the text says, weighed by rarity, that this one says too, 0 to 1
 * @param shared words and phrases that both have, as they stand in the one found, the most telling
 *     first
 */
public record SimilarView(
    long id,
    String kind,
    String title,
    String language,
    String address,
    double similarity,
    List<String> shared) {}
