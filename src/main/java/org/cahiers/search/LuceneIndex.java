package org.cahiers.search;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.cahiers.platform.feed.Change.Position;
import org.jspecify.annotations.Nullable;

/**
 * One index in one directory. Writing is for one thread at a time, searching for any number.
 *
 * <p>What is added shows to searches after {@link #show()} and survives a crash after {@link
 * #commit}. A commit carries the position in the feed up to which the index is complete; what was
 * added later and lost in a crash is found again in the feed.
 */
final class LuceneIndex implements Closeable {

  /** Grows with every change of the fields or of how words are cut. */
  static final int SCHEMA = 2;

  private static final Logger LOG = Logger.getLogger(LuceneIndex.class.getName());
  private static final String SCHEMA_NAME = "schema";
  private static final String SOURCE = "source";
  private static final String XID = "xid";
  private static final String ID = "id";
  private static final double BUFFER_MEGABYTES = 48;

  private final Path path;
  private final String source;
  private FSDirectory directory;
  private IndexWriter writer;
  private SearcherManager searchers;
  private volatile @Nullable FacetState facets;

  private record FacetState(IndexReader reader, @Nullable SortedSetDocValuesReaderState state) {}

  /** A search over one unchanging state of the index. */
  interface Searching<T> {
    /**
     * @param facets null while no document has any
     */
    T search(IndexSearcher searcher, @Nullable SortedSetDocValuesReaderState facets)
        throws IOException;
  }

  private LuceneIndex(Path path, String source) throws IOException {
    this.path = path;
    this.source = source;
    Files.createDirectories(path);
    directory = FSDirectory.open(path);
    try {
      checkIntegrity();
      writer = new IndexWriter(directory, configuration());
      searchers = new SearcherManager(writer, new SearcherFactory());
    } catch (IOException | RuntimeException | Error e) {
      closeQuietly();
      throw e;
    }
  }

  /**
   * Opens the index of a directory, or an empty one if there is none, it is damaged, or it was
   * built by another version of the program.
   *
   * @param source names the database it is built from: an index of another one is not used
   */
  static LuceneIndex open(Path path, byte[] source) throws IOException {
    String name = HexFormat.of().formatHex(source);
    try {
      return new LuceneIndex(path, name);
    } catch (IOException | RuntimeException e) {
      if (!isDamage(e)) throw e;
      LOG.warning(() -> "the search index is damaged and will be built anew: " + e);
      wipe(path);
      return new LuceneIndex(path, name);
    }
  }

  /** Whether an exception says that files of the index are missing or not what they should be. */
  static boolean isDamage(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause())
      if (t instanceof CorruptIndexException
          || t instanceof IndexFormatTooNewException
          || t instanceof IndexFormatTooOldException
          || t instanceof EOFException
          || t instanceof FileNotFoundException
          || t instanceof NoSuchFileException
          || t instanceof IllegalArgumentException) return true;
    return false;
  }

  /** Deletes all files of an index that nobody has open. */
  static void wipe(Path path) throws IOException {
    if (!Files.isDirectory(path)) return;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) Files.deleteIfExists(file);
    }
  }

  /** Reads every file once: seconds for millions of texts, instead of an error in some search. */
  private void checkIntegrity() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      // Files without a readable list of them are what a damaged list leaves behind.
      if (directory.listAll().length > 1) throw new CorruptIndexException("no segments", "index");
      return;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
    }
  }

  private static IndexWriterConfig configuration() {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setSimilarity(Fields.SIMILARITY);
    config.setCommitOnClose(false);
    return config;
  }

  /** Up to where it is complete; empty if it must be built from the rooms. */
  Optional<Position> position() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    if (committed != null) committed.forEach(e -> data.put(e.getKey(), e.getValue()));
    boolean ours =
        Integer.toString(SCHEMA).equals(data.get(SCHEMA_NAME)) && source.equals(data.get(SOURCE));
    return ours
        ? Optional.of(new Position(Long.parseLong(data.get(XID)), Long.parseLong(data.get(ID))))
        : Optional.empty();
  }

  /** Empties it. Searches see the old content until {@link #show()}, a crash brings it back. */
  void clear() throws IOException {
    writer.deleteAll();
  }

  /** Adds documents that it has not. */
  void add(String room, List<SearchDocument> documents) throws IOException {
    for (SearchDocument document : documents) writer.addDocument(document(room, document));
  }

  void replace(String room, SearchDocument document) throws IOException {
    writer.updateDocument(Fields.key(room, document.id()), document(room, document));
  }

  void remove(String room, long id) throws IOException {
    writer.deleteDocuments(Fields.key(room, id));
  }

  private static Document document(String room, SearchDocument from) throws IOException {
    return Fields.FACETS.build(Fields.of(room, from));
  }

  /** Lets searches see all that was added. */
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes all that was added survive a crash, complete up to a position. */
  void commit(Position position) throws IOException {
    writer.setLiveCommitData(
        Map.of(
                SCHEMA_NAME, Integer.toString(SCHEMA),
                SOURCE, source,
                XID, Long.toString(position.xid()),
                ID, Long.toString(position.id()))
            .entrySet());
    writer.commit();
  }

  <T> T search(Searching<T> searching) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      searcher.setSimilarity(Fields.SIMILARITY);
      return searching.search(searcher, facets(searcher.getIndexReader()));
    } finally {
      searchers.release(searcher);
    }
  }

  /** Which values the facets have; worked out once for each state of the index. */
  private @Nullable SortedSetDocValuesReaderState facets(IndexReader reader) throws IOException {
    FacetState known = facets;
    if (known != null && known.reader() == reader) return known.state();
    SortedSetDocValuesReaderState state =
        reader.numDocs() == 0
            ? null
            : new DefaultSortedSetDocValuesReaderState(reader, Fields.FACETS);
    facets = new FacetState(reader, state);
    return state;
  }

  /** Gives up what was added since the last commit. */
  @Override
  public void close() throws IOException {
    facets = null;
    try {
      if (searchers != null) searchers.close();
    } finally {
      try {
        if (writer != null) writer.rollback();
      } finally {
        directory.close();
      }
    }
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "closing " + path);
    }
  }
}
