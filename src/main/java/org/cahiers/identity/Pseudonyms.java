package org.cahiers.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of the names that people show. */
final class Pseudonyms {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 40;
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,’'_\\-]*");

  /** Names that would pass for the platform's own people. */
  private static final Pattern OFFICIAL =
      Pattern.compile("(administrat|moderat|cahiers|porte.?parole|spokesperson|anonyme-).*");

  private Pseudonyms() {}

  /** The name as it is kept: composed letters, single spaces; empty if it is not fit to be one. */
  static Optional<String> fit(String wanted) {
    String name = Normalizer.normalize(wanted.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    boolean fits =
        name.length() >= SHORTEST
            && name.length() <= LONGEST
            && FORM.matcher(name).matches()
            && !OFFICIAL.matcher(plain(name)).matches();
    return fits ? Optional.of(name) : Optional.empty();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
