package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.cahiers.contribution.imports.ImportContributions;
import org.cahiers.contribution.imports.ImportFile;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.contribution.imports.ImportReader;
import org.cahiers.contribution.imports.ImportedText;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.csv.UnusableInput;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;
import org.cahiers.scoring.imports.ImportCheck;
import org.jspecify.annotations.Nullable;

/**
 * {@code /admin/import/{number}}: what a file holds, then how far its import is, then what came of
 * it. May be left and found again at its address.
 */
@Named
@ViewScoped
public class ImportPreview implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 10;

  @Resource(lookup = "java:app/jdbc/cahiers")
  private transient DataSource source;

  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private ImportFiles files;
  @Inject private Debates debates;
  @Inject private Jobs jobs;
  @Inject private PageLanguage language;
  @Inject private Words words;

  private long id;
  private int contributions;
  private int replies;
  private int votes;
  private int leftOut;
  private int known;
  private int strayVotes;
  private transient @Nullable Problem unusable;
  private transient List<ImportedText> rows = List.of();
  private transient List<Problem> problems = List.of();
  private boolean usable;

  @PostConstruct
  void load() {
    caller.require(Role.ADMINISTRATOR);
    id = route.number("number");
    if (getFile().confirmed() || getFile().ended()) return;
    try {
      read();
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("import file " + id, e);
    }
  }

  private void read() throws IOException, SQLException {
    Path copy = files.copy(id);
    try {
      count(ImportReader.read(copy, getFile().format()));
    } catch (UnusableInput refused) {
      unusable = Problem.of(refused);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void count(ImportFile read) throws SQLException {
    rows = read.texts().subList(0, Math.min(ROWS, read.texts().size()));
    replies = (int) read.texts().stream().filter(text -> text.parent() != null).count();
    contributions = read.texts().size() - replies;
    votes = read.votes().size();
    leftOut = read.leftOut();
    DebateView debate = getDebate();
    try (Connection connection = source.getConnection()) {
      var texts =
          new ImportContributions(
              connection, debate.id().value(), debate.ownLanguage(), debate.slug(), share -> {});
      ImportCheck check = ImportCheck.of(read, texts);
      problems = check.problems();
      known = check.known();
      strayVotes = check.strayVotes();
    }
    usable = problems.isEmpty();
  }

  public void confirm() {
    if (usable) files.confirm(id);
  }

  public void discard() {
    files.discard(id);
  }

  public ImportFiles.View getFile() {
    return files.find(id).orElseThrow(Refusal::notFound);
  }

  public DebateView getDebate() {
    return debates.find(getFile().debate(), language.getCode()).orElseThrow(Refusal::notFound);
  }

  /** The job that does it; null before it was confirmed. */
  public Jobs.@Nullable JobView getJob() {
    return jobs.newest(ImportFiles.KIND, Long.toString(id)).orElse(null);
  }

  /** Whether there is something to wait for. */
  public boolean isUnderWay() {
    Jobs.JobView job = getJob();
    return getFile().confirmed() && !getFile().ended() && (job == null || !job.ended());
  }

  public boolean isGivenUp() {
    Jobs.JobView job = getJob();
    return !getFile().ended() && job != null && job.state().equals("dead");
  }

  public int getContributions() {
    return contributions;
  }

  public int getReplies() {
    return replies;
  }

  public int getVotes() {
    return votes;
  }

  public int getLeftOut() {
    return leftOut;
  }

  public int getKnown() {
    return known;
  }

  public int getStrayVotes() {
    return strayVotes;
  }

  public @Nullable Problem getUnusable() {
    return unusable;
  }

  /** What is wrong, in the reader's language. */
  public String say(Problem problem) {
    String flaw = words.of(problem.flaw().key(), problem.flaw().values().toArray());
    return problem.line() == 0
        ? flaw.substring(0, 1).toUpperCase(words.language().locale()) + flaw.substring(1) + "."
        : words.of("front.import.line", problem.line()) + " " + flaw;
  }

  public List<ImportedText> getRows() {
    return rows == null ? List.of() : rows;
  }

  public List<Problem> getProblems() {
    return problems == null ? List.of() : problems;
  }

  public boolean isUsable() {
    return usable;
  }
}
