package org.cahiers.export.writer;

/** Where a language is spoken, for programs that hyphenate and check spelling by country. */
final class Locales {

  private Locales() {}

  /** Two capitals. */
  static String country(String language) {
    return switch (language) {
      case "fr" -> "FR";
      case "en" -> "GB";
      case "es" -> "ES";
      case "de" -> "DE";
      case "it" -> "IT";
      case "pt" -> "PT";
      case "ca" -> "ES";
      default -> "none";
    };
  }

  /** Language and country as in {@code fr-FR}; the language alone where no country is known. */
  static String tag(String language) {
    String country = country(language);
    return country.equals("none") ? language : language + "-" + country;
  }
}
