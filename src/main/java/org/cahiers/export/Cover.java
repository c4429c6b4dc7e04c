package org.cahiers.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The title page.
 *
 * @param subtitle empty for none
 * @param publisher who hands it over, empty for nobody
 * @param date of the cahier; null where none is known, since a clock would make two equal cahiers
 *     different
 * @param address where it can be read on line, empty for nowhere
 */
public record Cover(
    String title, String subtitle, String publisher, @Nullable LocalDate date, String address) {

  /**
   * @throws IllegalArgumentException if there is no title
   */
  public Cover {
    if (title.isBlank()) throw new IllegalArgumentException("a cahier needs a title");
  }
}
