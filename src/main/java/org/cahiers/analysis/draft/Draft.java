package org.cahiers.analysis.draft;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Passage.Quoted;

/**
 * A draft proposal: what the contributors of one cluster see, want and ask, in their words.
 *
 * @param label of the cluster
 * @param title what most of them would call it; {@link Passage.Added} only when no sentence is
 *     short enough
 * @param findings what is, most said first
 * @param measures what should be done, most said first
 * @param arguments for it, from replies marked so
 * @param objections against it, from replies marked so
 * @param questions left open
 * @param minority what the chosen sentences would silence: the view of a small opinion group, or of
 *     the well-ranked contribution that they cover least
 * @param covered contribution id → share of what it says that the quoted sentences say, 0 to 1
 * @param figures how many people stand behind it
 */
public record Draft(
    String label,
    Passage title,
    List<Quoted> findings,
    List<Quoted> measures,
    List<Quoted> arguments,
    List<Quoted> objections,
    List<Quoted> questions,
    List<Quoted> minority,
    SortedMap<String, Double> covered,
    DraftFigures figures) {

  public Draft {
    findings = List.copyOf(findings);
    measures = List.copyOf(measures);
    arguments = List.copyOf(arguments);
    objections = List.copyOf(objections);
    questions = List.copyOf(questions);
    minority = List.copyOf(minority);
    covered = Collections.unmodifiableSortedMap(new TreeMap<>(covered));
  }

  /** All that is quoted, in reading order, the title included. */
  public Stream<Quoted> quotations() {
    Stream<Quoted> heading = title instanceof Quoted quoted ? Stream.of(quoted) : Stream.empty();
    return Stream.concat(
        heading,
        Stream.of(findings, measures, arguments, objections, questions, minority)
            .flatMap(List::stream));
  }
}
