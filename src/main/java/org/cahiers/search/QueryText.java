package org.cahiers.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * What somebody typed, as a query: words in any form, phrases in quotation marks as they stand.
 * Read once for each language of the index, since every text is to be met in its own.
 *
 * @param phrases what stood in quotation marks, of any kind
 * @param rest what did not
 */
record QueryText(List<String> phrases, String rest) {

  private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 20;

  /** Up to so many words all are wanted, of more three in four. */
  private static final int ALL_WANTED = 3;

  private static final float TITLE_BOOST = 2.5f;
  private static final float EXACT_BOOST = .5f;
  private static final float TYPO_BOOST = .3f;

  /** In shorter words every other word is one letter away. */
  private static final int SHORTEST_TYPO = 4;

  private static final int MOST_TYPOS = 40;

  static QueryText of(String typed) {
    String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<String> phrases = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (quoted.find()) {
      phrases.add(quoted.group(1));
      quoted.appendReplacement(rest, " ");
    }
    quoted.appendTail(rest);
    return new QueryText(phrases, rest.toString());
  }

  /**
   * @param languages codes of the languages that texts are in
   * @param typos whether words with one letter wrong, missing, added or swapped are met as well
   */
  Query query(Collection<String> languages, boolean typos) {
    List<Query> readings = new ArrayList<>();
    for (String language : languages) reading(language, typos, readings);
    return readings.isEmpty()
        ? new MatchNoDocsQuery("no words")
        : new DisjunctionMaxQuery(readings, 0);
  }

  private void reading(String language, boolean typos, List<Query> readings) {
    Words words = Words.of(language);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String phrase : phrases) phrase(words.tokens(phrase), all);
    words(words.tokens(rest), typos, all);
    BooleanQuery wanted = all.build();
    if (wanted.clauses().isEmpty()) return;
    readings.add(
        new BooleanQuery.Builder()
            .add(wanted, Occur.MUST)
            .add(new TermQuery(new Term(Fields.LANGUAGE, language)), Occur.FILTER)
            .build());
  }

  private static void phrase(List<Token> tokens, BooleanQuery.Builder all) {
    if (tokens.isEmpty()) return;
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(new BoostQuery(phrase(Fields.TITLE, tokens), TITLE_BOOST), Occur.SHOULD);
    either.add(phrase(Fields.TEXT, tokens), Occur.SHOULD);
    all.add(either.build(), Occur.MUST);
  }

  private static Query phrase(String field, List<Token> tokens) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (Token token : tokens) phrase.add(new Term(field, WordTokens.exact(token)));
    return phrase.build();
  }

  private static void words(List<Token> tokens, boolean typos, BooleanQuery.Builder all) {
    List<Token> telling = tokens.stream().filter(QueryText::tells).limit(MOST_WORDS).toList();
    // Somebody who types only small words means them.
    List<Token> wanted = telling.isEmpty() ? tokens.stream().limit(MOST_WORDS).toList() : telling;
    if (wanted.isEmpty()) return;
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (Token token : wanted) words.add(word(token, typos), Occur.SHOULD);
    int least = wanted.size() <= ALL_WANTED ? wanted.size() : (3 * wanted.size() + 3) / 4;
    words.setMinimumNumberShouldMatch(least);
    all.add(words.build(), Occur.MUST);
  }

  /** Function words do not; numbers, which are stop words to the analysis, do to a searcher. */
  private static boolean tells(Token token) {
    return !token.stop() || Character.isDigit(token.word().charAt(0));
  }

  private static Query word(Token token, boolean typos) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    String exact = WordTokens.exact(token);
    if (!token.stop()) {
      String stem = WordTokens.stem(token);
      either.add(boosted(Fields.TITLE, stem, TITLE_BOOST), Occur.SHOULD);
      either.add(boosted(Fields.TEXT, stem, 1), Occur.SHOULD);
    }
    either.add(boosted(Fields.TITLE, exact, TITLE_BOOST * EXACT_BOOST), Occur.SHOULD);
    either.add(boosted(Fields.TEXT, exact, EXACT_BOOST), Occur.SHOULD);
    if (typos && token.word().length() >= SHORTEST_TYPO) {
      either.add(typo(Fields.TITLE, exact), Occur.SHOULD);
      either.add(typo(Fields.TEXT, exact), Occur.SHOULD);
    }
    return either.build();
  }

  private static Query boosted(String field, String term, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, term)), boost);
  }

  private static Query typo(String field, String exact) {
    Term term = new Term(field, exact);
    int mark = WordTokens.EXACT.length();
    return new BoostQuery(new FuzzyQuery(term, 1, mark, MOST_TYPOS, true), TYPO_BOOST);
  }
}
