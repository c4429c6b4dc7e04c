package org.cahiers.contribution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Languages a contribution may be written in, named in the reader's language; French and English
 * first.
 */
@Named
@RequestScoped
public class Languages {

  private static final List<String> FIRST = List.of("fr", "en");
  private static final List<String> OTHERS =
      List.of(
          "ar", "br", "ca", "co", "de", "es", "eu", "it", "nl", "oc", "pl", "pt", "ro", "ru", "tr",
          "uk", "zh");

  @Inject private Words words;

  public List<SelectItem> getItems() {
    Collator collator = Collator.getInstance(locale());
    List<SelectItem> others =
        OTHERS.stream()
            .map(this::item)
            .sorted(Comparator.comparing(SelectItem::getLabel, collator))
            .toList();
    return java.util.stream.Stream.concat(FIRST.stream().map(this::item), others.stream()).toList();
  }

  /** Whether it is one to choose, or nothing is chosen. */
  static boolean isKnown(@Nullable String code) {
    return code == null || code.isEmpty() || FIRST.contains(code) || OTHERS.contains(code);
  }

  /** Name of a language in the reader's language. */
  public String name(String code) {
    return Locale.of(code).getDisplayLanguage(locale());
  }

  private SelectItem item(String code) {
    return new SelectItem(code, name(code));
  }

  private Locale locale() {
    return words.language().locale();
  }
}
