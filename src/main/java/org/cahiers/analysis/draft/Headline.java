package org.cahiers.analysis.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.text.Span;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * What most contributors would call it: a title of one of them, or a short sentence or its short
 * beginning that says what should be done. Among them the one whose few words are worth most, with
 * a premium for the words of the label.
 */
final class Headline {

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 16;

  /** A title has been thought about; a clause cut out of a sentence has not. */
  private static final double TITLE = 1.5;

  private static final double CLAUSE = .8;

  /** Words that introduce a proposal and are no part of it. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:il faut(?:drait)?|je propose(?: de| d')?|nous proposons(?: de| d')?|we"
              + " (?:should|must|need to)|let's|i propose(?: to)?|hay"
              + " que|propongo|cal|proposo)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How a title of a consultation on a bill says where it belongs: {@code Article 8 bis - …}. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:(?:compléments?|ajouts?|modifications?|amendements?) (?:à|de|sur) l')?"
              + "(?:(?:nouvel|nouveau) )?(?:article|proposition|mesure|amendement|section|art\\.)"
              + "(?: (?:n[°o]? ?)?\\d+\\w*(?: (?:bis|ter|quater))?)?\\s*[-:–—]\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[.!?;:,(–—]|\\s-\\s|\\n"
              + "|\\s(?:because|so that|since|parce qu|car|puisqu|afin|porque|ja que|weil|perché)");

  private static final Map<String, Set<String>> SMALL =
      Map.of(
          "fr",
          Set.of(
              "à", "au", "aux", "avec", "ce", "cette", "ces", "chez", "dans", "de", "des", "du",
              "en", "et", "la", "le", "les", "leur", "leurs", "ou", "par", "pour", "qui", "que",
              "sa", "sans", "ses", "son", "sur", "un", "une", "via", "vers", "est", "sont",
              "comme"),
          "en",
          Set.of(
              "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "are", "of",
              "on", "or", "our", "that", "the", "their", "these", "this", "to", "via", "which",
              "with", "your"),
          "es",
          Set.of(
              "a", "al", "con", "de", "del", "el", "en", "la", "las", "los", "o", "para", "por",
              "que", "un", "una", "y"),
          "ca",
          Set.of(
              "a", "al", "als", "amb", "de", "del", "dels", "el", "els", "en", "i", "la", "les",
              "o", "per", "que", "un", "una"),
          "de",
          Set.of(
              "auf", "bei", "das", "dem", "den", "der", "des", "die", "durch", "ein", "eine", "für",
              "im", "in", "mit", "oder", "und", "von", "zu", "zum", "zur"));

  private record Fragment(Candidate candidate, Span span, double worth) {}

  private Headline() {}

  /**
   * The headline, as a quotation without echoes; the label, marked as added, where nothing is short
   * enough.
   */
  static Passage of(String label, Concepts concepts) {
    Set<String> labelWords = Set.copyOf(Words.of("").stems(label));
    return concepts.candidates().stream()
        .map(candidate -> fragment(candidate, concepts, labelWords))
        .filter(fragment -> fragment.worth > 0)
        .max(Comparator.comparingDouble(Fragment::worth))
        .map(Headline::quote)
        .orElseGet(() -> new Passage.Added(label));
  }

  private static Passage quote(Fragment best) {
    Candidate from = best.candidate;
    String text = best.span.in(from.field().of(from.said().contribution()));
    Citation source =
        Citation.of(from.said().contribution(), from.said().revision(), from.field(), best.span);
    return new Passage.Quoted(text, source, List.of());
  }

  private static Fragment fragment(Candidate candidate, Concepts concepts, Set<String> labelWords) {
    Fragment none = new Fragment(candidate, candidate.span(), 0);
    boolean title = candidate.field() == Field.TITLE;
    if (!title && candidate.reading().kind() != Kind.MEASURE) return none;
    String text = candidate.text();
    Matcher lead = (title ? ARTICLE : LEAD).matcher(text.replace('\u2019', '\''));
    int from = lead.find() ? lead.end() : 0;
    Matcher end = CLAUSE_END.matcher(text);
    int to = end.find(from) && !title ? end.start() : text.length();
    while (to > from
        && (Character.isWhitespace(text.charAt(to - 1))
            || ".;:,".indexOf(text.charAt(to - 1)) >= 0)) to--;
    String language = candidate.said().contribution().language();
    String words = text.substring(from, to);
    var tokens = Words.of(language).tokens(words);
    if (tokens.size() < FEWEST_WORDS || tokens.size() > MOST_WORDS) return none;
    boolean clause = !title && to < text.length() - 1;
    if (!title && endsInSmallWord(tokens.getLast(), language)
        || clause && !isMeasure(text.substring(0, to), language)) return none;
    Span span = new Span(candidate.span().start() + from, candidate.span().start() + to);
    double worth = concepts.commonness(tokens);
    long named = tokens.stream().filter(token -> labelWords.contains(token.word())).count();
    double part = title ? TITLE : clause ? CLAUSE : 1;
    double ease = Readability.of(words, language, tokens.size());
    return new Fragment(
        candidate,
        span,
        worth * part * ease * (1 + .5 * Math.min(2, named)) * (.5 + candidate.said().weight()));
  }

  /** Not so of an opening: {@code Contrairement à d'autres pays, il faut …}. */
  private static boolean isMeasure(String clause, String language) {
    return MeasurePatterns.of(language).read(clause).kind() == Kind.MEASURE;
  }

  /** Whether a clause was cut in the middle: {@code … des soins via la (carte)}. */
  private static boolean endsInSmallWord(Token last, String language) {
    return SMALL.getOrDefault(language, Set.of()).contains(last.word());
  }
}
