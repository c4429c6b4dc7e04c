package org.cahiers.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.cahiers.analysis.match.Likeness;
import org.cahiers.analysis.match.LikenessFields;
import org.cahiers.analysis.match.LikenessQuery;

/**
 * The queries of the product on the files of its index, in the calling thread: no server, no page,
 * no counts of facets, no marked passages; only what Lucene needs to find the best.
 */
public final class BareSearch implements AutoCloseable {

  private static final int TERMS = 80;
  private static final int CANDIDATES = 60;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final List<String> languages;

  /** One call. */
  private interface Asking {
    void ask(SplittableRandom random) throws IOException;
  }

  public BareSearch(Path index) throws IOException {
    reader = DirectoryReader.open(FSDirectory.open(index));
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(Fields.SIMILARITY);
    languages =
        Search.values(
            new DefaultSortedSetDocValuesReaderState(reader, Fields.FACETS), Fields.LANGUAGE);
  }

  /** 99th percentile in milliseconds of searches for one word. */
  public double search(String[] words, double seconds) throws IOException {
    return p99(
        seconds,
        random -> {
          String word = words[random.nextInt(words.length)];
          searcher.search(QueryText.of(word).query(languages, false), SearchQuestion.PAGE_SIZE);
        });
  }

  /** 99th percentile in milliseconds of looking for texts like a sentence in the first debate. */
  public double similar(String[] words, double seconds) throws IOException {
    return p99(
        seconds,
        random -> {
          String text =
              words[random.nextInt(words.length)]
                  + " "
                  + words[random.nextInt(words.length)]
                  + " publics";
          Likeness likeness = Likeness.of("fr", "", text);
          like(LikenessFields.STEMS, likeness.stems());
          like(LikenessFields.PIECES, likeness.pieces());
        });
  }

  private void like(String field, List<String> terms) throws IOException {
    Query any =
        new BooleanQuery.Builder()
            .add(LikenessQuery.of(field, terms, reader, TERMS).query(), Occur.MUST)
            .add(new TermQuery(new Term(Fields.DEBATE, "1")), Occur.FILTER)
            .build();
    searcher.search(any, CANDIDATES);
  }

  private static double p99(double seconds, Asking query) throws IOException {
    SplittableRandom random = new SplittableRandom(2007);
    ask(seconds / 2, query, random);
    long[] micros = ask(seconds, query, random);
    Arrays.sort(micros);
    return micros[(int) (.99 * (micros.length - 1))] / 1e3;
  }

  private static long[] ask(double seconds, Asking query, SplittableRandom random)
      throws IOException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long[] micros = new long[1 << 20];
    int n = 0;
    while (n < 10 || System.nanoTime() < end && n < micros.length) {
      long start = System.nanoTime();
      query.ask(random);
      micros[n++] = (System.nanoTime() - start) / 1_000;
    }
    return Arrays.copyOf(micros, n);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
