package org.cahiers.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Citation;

/**
 * Everything a document says, before anybody decides how it looks. Two equal cahiers give the same
 * documents.
 *
 * <p>Law: every citation leads to exact characters of one of the sources, and a verbatim sentence
 * is these characters.
 *
 * @param language of headings and figures, {@code fr} or {@code en}
 * @param method how the text came about, in paragraphs
 * @param debates at least one
 * @param sources every contribution that is cited, in the revision cited, once; by address of the
 *     reader (number, then revision)
 * @param receipt SHA-256 of what it was made from, 64 hexadecimal digits
 */
public record Cahier(
    String language,
    Cover cover,
    List<String> method,
    List<DebatePart> debates,
    List<Source> sources,
    String receipt) {

  /**
   * @throws IllegalArgumentException if the law is broken, or there is nothing to say
   */
  public Cahier {
    method = List.copyOf(method);
    debates = List.copyOf(debates);
    sources = List.copyOf(sources);
    if (!language.equals("fr") && !language.equals("en"))
      throw new IllegalArgumentException("language is " + language + ", must be fr or en");
    if (debates.isEmpty()) throw new IllegalArgumentException("a cahier needs a debate");
    check(debates, byKey(sources));
  }

  /** All proposals in reading order. */
  public Stream<ProposalPart> proposals() {
    return debates.stream().flatMap(DebatePart::allProposals);
  }

  /** All sentences with citations, titles included, in reading order. */
  public Stream<Sentence> cited() {
    return debates.stream().flatMap(DebatePart::cited);
  }

  private static Map<Source.Key, Source> byKey(List<Source> sources) {
    Map<Source.Key, Source> byKey = new HashMap<>();
    for (Source source : sources) {
      if (byKey.put(source.key(), source) != null)
        throw new IllegalArgumentException("there are two sources " + source.key());
    }
    return byKey;
  }

  private static void check(List<DebatePart> debates, Map<Source.Key, Source> sources) {
    Set<Source.Key> cited = new HashSet<>();
    debates.stream()
        .flatMap(DebatePart::cited)
        .forEach(
            sentence -> {
              for (Citation citation : sentence.citations()) {
                Source source = sources.get(Source.Key.of(citation));
                if (source == null)
                  throw new IllegalArgumentException(citation + " leads to no source");
                cited.add(source.key());
                if (citation.end() > source.field(citation.field()).length())
                  throw new IllegalArgumentException(citation + " ends after its source");
              }
              if (!sentence.verbatim()) return;
              Citation first = sentence.citations().getFirst();
              if (!sources.get(Source.Key.of(first)).cut(first).equals(sentence.text()))
                throw new IllegalArgumentException(
                    first + " is not, to the character: " + sentence.text());
            });
    if (cited.size() < sources.size()) {
      Set<Source.Key> idle = new HashSet<>(sources.keySet());
      idle.removeAll(cited);
      throw new IllegalArgumentException("no sentence cites " + idle);
    }
  }
}
