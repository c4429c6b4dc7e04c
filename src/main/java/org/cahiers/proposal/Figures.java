package org.cahiers.proposal;

import org.cahiers.export.Diversity;
import org.cahiers.export.Support;
import org.jspecify.annotations.Nullable;

/**
 * Who and what stands behind a proposal now.
 *
 * @param diversity null where fewer than five people wrote its sources
 * @param imports sources that came from a file
 */
public record Figures(Support support, @Nullable Diversity diversity, int imports) {}
