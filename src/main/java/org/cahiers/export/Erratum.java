package org.cahiers.export;

import java.time.LocalDate;

/**
 * What changed under a published text.
 *
 * @param contribution number of the source concerned
 * @param text what happened to it
 */
public record Erratum(LocalDate on, String contribution, String text) {}
