package org.cahiers.contribution.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whose column names a file uses. */
public enum ImportFormat {
  /**
   * {@code id,lang,title,text,label,support,date,parent_id}; also {@code author} and {@code place}.
   */
  CAHIERS,
  /** Proposals and comments as Decidim publishes them as open data. */
  DECIDIM,
  /** {@code comments.csv} and {@code votes.csv} as Polis exports them. */
  POLIS;

  public static Optional<ImportFormat> of(String name) {
    for (ImportFormat format : values())
      if (format.name().equalsIgnoreCase(name)) return Optional.of(format);
    return Optional.empty();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Column names of the format, lower case, to those of the reader. */
  Map<String, String> aliases() {
    Map<String, String> names = new HashMap<>(Map.of("language", "lang", "locale", "lang"));
    switch (this) {
      case CAHIERS -> names.put("district", "place");
      case DECIDIM -> {
        names.put("body", "text");
        names.put("supports", "support");
        names.put("proposal_votes_count", "support");
        names.put("published_at", "date");
        names.put("author/id", "author");
        names.put("commentable_id", "parent_id");
        names.put("alignment", "label");
      }
      case POLIS -> {
        names.put("comment-id", "id");
        names.put("comment", "id");
        names.put("comment-body", "text");
        names.put("author-id", "author");
        names.put("agrees", "support");
        names.put("timestamp", "date");
        names.put("voter-id", "participant");
      }
    }
    return names;
  }

  /** Columns of which each language may have its own, such as Decidim's {@code title/fr}. */
  List<String> translated() {
    return this == DECIDIM ? List.of("title", "body", "scope/name") : List.of();
  }
}
