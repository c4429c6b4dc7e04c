package org.cahiers.analysis.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.analysis.draft.Reply.Stance;

/** Writes a draft proposal from the contributions of one cluster, in their own words. */
public final class Drafting {

  private final DraftParameters parameters;

  public Drafting(DraftParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Writes the draft. The same material in any order gives the same draft.
   *
   * @return a draft in which every {@link Quoted} cuts the exact characters of its source
   */
  public Draft draft(Material material) {
    Concepts concepts = new Concepts(material.voices());
    Echoes echoes = new Echoes(concepts, parameters.echo());
    Choice choice = new Choice(concepts, parameters.stop());
    List<Candidate> measures = choice.from(pool(concepts, Kind.MEASURE), parameters.measures());
    List<Candidate> statements =
        Stream.concat(
                pool(concepts, Kind.FINDING).stream(),
                choice.refused().stream().map(Candidate::asFinding))
            .toList();
    List<Candidate> findings = choice.from(statements, parameters.findings());
    List<Candidate> questions = choice.from(pool(concepts, Kind.QUESTION), parameters.questions());
    List<Candidate> chosen =
        Stream.of(measures, findings, questions).flatMap(List::stream).toList();
    List<Candidate> minority =
        choice.fromTheUnusual(
            MinorityView.pool(concepts, chosen, parameters.minority()), parameters.minority());
    Passage title = Headline.of(material.label(), concepts);
    List<Quoted> asked = new ArrayList<>(quoted(questions, echoes));
    asked.addAll(said(material.replies(), Stance.QUESTION, parameters.questions() - asked.size()));
    List<Quoted> findingsQuoted = quoted(findings, echoes);
    List<Quoted> measuresQuoted = quoted(measures, echoes);
    List<Quoted> minorityQuoted = quoted(minority, echoes);
    List<Quoted> own =
        new ArrayList<>(
            Stream.of(findingsQuoted, measuresQuoted, asked, minorityQuoted)
                .flatMap(List::stream)
                .toList());
    if (title instanceof Quoted quoted) own.add(quoted);
    return new Draft(
        material.label(),
        title,
        findingsQuoted,
        measuresQuoted,
        said(material.replies(), Stance.FOR, parameters.arguments()),
        said(material.replies(), Stance.AGAINST, parameters.arguments()),
        asked,
        minorityQuoted,
        covered(concepts, Stream.of(chosen, minority).flatMap(List::stream).toList()),
        figures(material, own));
  }

  private static List<Candidate> pool(Concepts concepts, Kind kind) {
    return concepts.candidates().stream()
        .filter(
            candidate ->
                candidate.field() == Citation.Field.TEXT && candidate.reading().kind() == kind)
        .toList();
  }

  private static List<Quoted> quoted(List<Candidate> chosen, Echoes echoes) {
    return chosen.stream().map(echoes::quote).toList();
  }

  /**
   * The sentences of the replies with a mark that say most of what these replies say; a question
   * must be asked as one.
   */
  private List<Quoted> said(List<Reply> replies, Stance stance, int most) {
    List<Voice> voices =
        replies.stream().filter(reply -> reply.stance() == stance).map(Reply::voice).toList();
    if (voices.isEmpty() || most <= 0) return List.of();
    Concepts concepts = new Concepts(voices);
    Predicate<Candidate> fits =
        stance == Stance.QUESTION
            ? candidate -> candidate.reading().kind() == Kind.QUESTION
            : candidate -> candidate.reading().kind() != Kind.QUESTION;
    List<Candidate> pool =
        concepts.candidates().stream()
            .filter(fits)
            .map(candidate -> candidate.arguing(stance))
            .toList();
    return quoted(
        new Choice(concepts, parameters.stop()).from(pool, most),
        new Echoes(concepts, parameters.echo()));
  }

  private static TreeMap<String, Double> covered(Concepts concepts, List<Candidate> chosen) {
    Coverage coverage = new Coverage(concepts, chosen);
    TreeMap<String, Double> covered = new TreeMap<>();
    for (int v = 0; v < concepts.voices().size(); v++) {
      covered.put(concepts.voices().get(v).contribution().id(), coverage.of(v));
    }
    return covered;
  }

  private static DraftFigures figures(Material material, List<Quoted> quotations) {
    Set<String> own = new HashSet<>();
    TreeMap<Integer, Integer> groups = new TreeMap<>();
    int sent = 0;
    double support = 0;
    for (Voice voice : material.voices()) {
      own.add(voice.contribution().id());
      sent += voice.voices();
      support += voice.contribution().support();
      if (voice.group() != Voice.NO_GROUP) groups.merge(voice.group(), 1, Integer::sum);
    }
    Set<String> cited = new HashSet<>();
    Set<String> echoed = new HashSet<>();
    for (Quoted quotation : quotations) {
      cited.add(quotation.source().contribution());
      for (Citation echo : quotation.echoes()) echoed.add(echo.contribution());
    }
    cited.retainAll(own);
    echoed.retainAll(own);
    echoed.removeAll(cited);
    int last = groups.isEmpty() ? -1 : groups.lastKey();
    return new DraftFigures(
        material.voices().size(),
        sent,
        support,
        count(material, Stance.FOR),
        count(material, Stance.AGAINST),
        material.replies().size(),
        cited.size(),
        echoed.size(),
        IntStream.rangeClosed(0, last).mapToObj(group -> groups.getOrDefault(group, 0)).toList());
  }

  private static int count(Material material, Stance stance) {
    return (int) material.replies().stream().filter(reply -> reply.stance() == stance).count();
  }
}
