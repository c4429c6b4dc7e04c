package org.cahiers.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cahier is called and how it speaks.
 *
 * @param language of headings, {@code fr} or {@code en}
 * @param title empty for the usual one
 * @param publisher who hands it over
 * @param date of the cahier, or null where two cahiers of the same content must be equal
 * @param site what addresses begin with, such as {@code https://example.org}
 * @param address of its page; empty for none
 */
public record CahierPlan(
    String language,
    String title,
    String subtitle,
    String publisher,
    @Nullable LocalDate date,
    String site,
    String address) {}
