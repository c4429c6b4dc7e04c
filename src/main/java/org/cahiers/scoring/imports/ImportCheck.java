package org.cahiers.scoring.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cahiers.contribution.imports.ImportContributions;
import org.cahiers.contribution.imports.ImportFile;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.contribution.imports.ImportedText;
import org.cahiers.platform.csv.Flaw;

/**
 * What a file would do to a debate, asked before anything is written.
 *
 * @param problems with any of them nothing is imported
 * @param known texts of the file that are in the debate already
 * @param strayVotes votes about texts that are neither in the file nor in the debate; they are left
 *     out
 */
public record ImportCheck(List<Problem> problems, int known, int strayVotes) {

  public ImportCheck {
    problems = List.copyOf(problems);
  }

  public static ImportCheck of(ImportFile file, ImportContributions debate) throws SQLException {
    List<Problem> problems = new ArrayList<>(file.problems());
    problems.addAll(debate.orphans(file.texts()));
    Set<String> there = debate.inDebate();
    int known = (int) file.texts().stream().filter(text -> there.contains(text.key())).count();
    file.texts().stream().map(ImportedText::key).forEach(there::add);
    int votes = file.votes().size();
    int stray =
        (int) file.votes().stream().filter(vote -> !there.contains(vote.contribution())).count();
    if (votes > 0 && stray == votes)
      problems.add(new Problem(0, Flaw.of("scoring.import.votes-without-texts", votes)));
    return new ImportCheck(problems, known, stray);
  }
}
