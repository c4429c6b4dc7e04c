package org.cahiers.analysis.receipt;

/**
 * One input of an analysis.
 *
 * @param role what it was read as ({@code contributions}, {@code scores})
 * @param name of the file, without its directory; for people, never compared
 * @param file {@link Fingerprint} of its bytes as published
 * @param content {@link Fingerprint} of its rows in whatever order: another packing, separator or
 *     order of rows and columns leaves it as it is
 */
public record Input(String role, String name, String file, String content) {}
