package org.cahiers.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.cahiers.platform.Settings;
import org.cahiers.platform.feed.Change;
import org.cahiers.platform.feed.Change.Position;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.feed.Follower;
import org.cahiers.platform.web.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * This node's index, kept complete: opened or built at the start, led by the change feed, built
 * anew when it turns out damaged or when somebody asks.
 */
@ApplicationScoped
class SearchIndex implements Follower {

  /** Kind of change that asks every node to build its index anew. */
  static final String REINDEX = "search.reindex";

  private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());
  private static final int BATCH = 500;

  /** A crash costs reading the changes of so long once more; a commit costs writing to disk. */
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

  @Inject private Settings settings;
  @Inject private Secrets secrets;
  @Inject private ChangeFeed feed;
  @Inject @Any private Instance<Searchable> rooms;
  @Resource private ManagedExecutorService threads;

  private volatile @Nullable LuceneIndex index;
  private volatile boolean complete;

  /** Up to where the open index is complete. */
  private @Nullable Position reached;

  /** Up to where it was led, before it perhaps had to be opened anew at its last commit. */
  private @Nullable Position led;

  private long committedAt;

  /** Whether everything can be found; false while the index is being built. */
  boolean isComplete() {
    return complete;
  }

  /** Searches; empty while there is no index to search. */
  <T> Optional<T> search(LuceneIndex.Searching<T> searching) {
    LuceneIndex present = index;
    if (present == null) return Optional.empty();
    try {
      return Optional.of(present.search(searching));
    } catch (AlreadyClosedException e) {
      return Optional.empty();
    } catch (IOException e) {
      if (!LuceneIndex.isDamage(e)) throw new java.io.UncheckedIOException(e);
      LOG.log(Level.WARNING, "the search index is damaged", e);
      threads.execute(() -> rebuildDamaged(present));
      return Optional.empty();
    }
  }

  @Override
  public synchronized Position start() {
    try {
      open();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    led = reached;
    return reached;
  }

  private void open() throws IOException {
    close();
    index = LuceneIndex.open(path(), secrets.key("search-index"));
    Optional<Position> stored = index.position();
    // A database restored from a backup may be younger than the index.
    if (stored.isPresent() && stored.get().compareTo(feed.now()) <= 0) {
      reached = stored.get();
      complete = true;
    } else {
      build();
    }
  }

  /** Each look makes a segment, to be merged later; every node must find within two seconds. */
  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public synchronized void follow(List<Change> changes) throws IOException {
    if (index == null) open();
    try {
      catchUp();
      take(changes);
      led = reached;
    } catch (IOException | AlreadyClosedException e) {
      // The same changes come again. A full disk must not keep what was found before from searches.
      open();
      throw e;
    }
  }

  /** What was taken in since the last commit, and lost when the index was opened anew. */
  private void catchUp() throws IOException {
    List<Change> missed;
    while (reached.compareTo(led) < 0 && !(missed = feed.after(reached, BATCH)).isEmpty())
      take(missed);
  }

  private void take(List<Change> changes) throws IOException {
    if (changes.stream().anyMatch(change -> change.kind().equals(REINDEX))) build();
    int taken = 0;
    for (Searchable room : rooms) taken += take(room, changes);
    reached = changes.getLast().position();
    if (taken > 0) index.show();
    if (System.nanoTime() - committedAt > COMMIT_NANOS) commit();
  }

  private int take(Searchable room, List<Change> changes) throws IOException {
    Set<String> kinds = room.changes();
    Set<Long> subjects = new LinkedHashSet<>();
    for (Change change : changes) if (kinds.contains(change.kind())) subjects.add(change.subject());
    if (subjects.isEmpty()) return 0;
    Map<Long, SearchDocument> present = new LinkedHashMap<>();
    for (SearchDocument document : room.load(subjects)) present.put(document.id(), document);
    for (SearchDocument document : present.values()) index.replace(room.room(), document);
    Set<Long> gone = new HashSet<>(subjects);
    gone.removeAll(present.keySet());
    for (long id : gone) index.remove(room.room(), id);
    return subjects.size();
  }

  /** From the rooms, complete up to now. Searches see the old content until it is done. */
  private void build() throws IOException {
    long began = System.nanoTime();
    Position now = feed.now();
    long count = 0;
    try {
      index.clear();
      for (Searchable room : rooms) count += build(room);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
    reached = now;
    commit();
    index.show();
    complete = true;
    String line = count + " texts in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    LOG.info(() -> "built the search index: " + line + " ms");
  }

  private long build(Searchable room) throws IOException {
    long count = 0;
    long after = Long.MIN_VALUE;
    for (List<SearchDocument> some; !(some = room.after(after, BATCH)).isEmpty(); ) {
      index.add(room.room(), some);
      after = some.getLast().id();
      count += some.size();
    }
    return count;
  }

  private synchronized void rebuildDamaged(LuceneIndex damaged) {
    if (index != damaged) return;
    try {
      close();
      LuceneIndex.wipe(path());
      open();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.SEVERE, "the damaged search index cannot be built anew", e);
    }
  }

  private void commit() throws IOException {
    index.commit(reached);
    committedAt = System.nanoTime();
  }

  private Path path() {
    return settings.data().resolve("index");
  }

  private void close() throws IOException {
    LuceneIndex old = index;
    index = null;
    complete = false;
    if (old != null) old.close();
  }

  @PreDestroy
  synchronized void stop() {
    if (index == null) return;
    try {
      if (reached != null && complete) commit();
      close();
    } catch (IOException | RuntimeException e) {
      // What was not committed comes again from the feed.
      LOG.log(Level.WARNING, "closing the search index", e);
    }
  }
}
