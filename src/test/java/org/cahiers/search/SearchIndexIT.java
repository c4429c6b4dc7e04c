package org.cahiers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.cahiers.platform.Settings;
import org.cahiers.platform.feed.Change;
import org.cahiers.platform.feed.Change.Position;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Secrets;
import org.cahiers.testing.HandWired;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that follows a real feed, on a disk that is full for a while. */
class SearchIndexIT {

  @TempDir private Path data;

  private final Trial room = new Trial();
  private final ChangeFeed bareFeed = new ChangeFeed();
  private final SearchIndex index = new SearchIndex();
  private HandWired wired;
  private Position position;

  @BeforeEach
  void wire() {
    Path folder = data;
    wired =
        new HandWired(
            "search_index",
            List.of(new InTransactions(), bareFeed, rooms(), settings(folder), secrets(), index));
    position = index.start();
  }

  @AfterEach
  void close() {
    index.stop();
    wired.close();
  }

  @Test
  void whatWasTakenInSinceTheLastCommitSurvivesAFullDisk() throws Exception {
    say(1, "alphawort");
    follow();
    assertEquals(1, found("alphawort"), "shown, not yet committed");
    say(2, "betawort");
    room.full = true;
    assertThrows(IOException.class, this::follow);
    assertEquals(0, found("betawort"), "searches are answered from the last commit");
    assertThrows(IOException.class, this::follow);
    room.full = false;
    follow();
    assertEquals(1, found("betawort"));
    assertEquals(1, found("alphawort"));
  }

  private void say(long id, String word) {
    room.texts.put(id, Sample.text(id, "contribution", 7, "en", "One word", "It is " + word + "."));
    wired.run(() -> bareFeed.append("trial.said", id, null));
  }

  /** As the reader of the feed does: a failure leaves the position where it is. */
  private void follow() throws IOException {
    List<Change> changes = changes();
    index.follow(changes);
    position = changes.getLast().position();
  }

  /** They may be withheld until a transaction of another test has ended. */
  private List<Change> changes() {
    List<Change> changes = List.of();
    for (int tries = 0; changes.isEmpty() && tries < 600; tries++) {
      if (tries > 0) LockSupport.parkNanos(50_000_000);
      changes = wired.in(() -> bareFeed.after(position, 1_000));
    }
    return changes;
  }

  private long found(String word) {
    return index
        .search(
            (searcher, facets) ->
                Search.ask(Sample.question(word), searcher, facets, true, 100).total())
        .orElseThrow();
  }

  private static Settings settings(Path folder) {
    return new Settings() {
      @Override
      public Path data() {
        return folder;
      }
    };
  }

  private static Secrets secrets() {
    return new Secrets() {
      @Override
      public byte[] key(String purpose) {
        return Sample.SOURCE;
      }
    };
  }

  private Instance<?> rooms() {
    return (Instance<?>)
        Proxy.newProxyInstance(
            Instance.class.getClassLoader(),
            new Class<?>[] {Instance.class},
            (self, method, arguments) -> List.<Searchable>of(room).iterator());
  }

  /** A room whose texts do not fit on the disk while it is full. */
  private static final class Trial implements Searchable {
    private final Map<Long, SearchDocument> texts = new TreeMap<>();
    private boolean full;

    @Override
    public String room() {
      return "trial";
    }

    @Override
    public Set<String> changes() {
      return Set.of("trial.said");
    }

    @Override
    public List<SearchDocument> load(Collection<Long> ids) {
      if (full) throw sneaky(new IOException("No space left on device"));
      return Stream.of(ids.toArray(Long[]::new)).map(texts::get).toList();
    }

    @Override
    public List<SearchDocument> after(long after, int most) {
      return List.of();
    }

    /** What the index throws when it writes, thrown a moment earlier. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException sneaky(Exception e) throws E {
      throw (E) e;
    }
  }

  private final class InTransactions extends ChangeFeed {
    @Override
    public List<Change> after(Position from, int most) {
      return wired.in(() -> bareFeed.after(from, most));
    }

    @Override
    public Position now() {
      return wired.in(bareFeed::now);
    }
  }
}
