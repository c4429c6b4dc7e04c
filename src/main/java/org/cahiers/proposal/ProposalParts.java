package org.cahiers.proposal;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.export.AnswerPart;
import org.cahiers.export.Edition;
import org.cahiers.export.Erratum;
import org.cahiers.export.ProposalPart;
import org.cahiers.export.Source;
import org.cahiers.export.Source.Key;

/** Makes the part of a cahier that is about one proposal, for all of them together. */
final class ProposalParts {

  private final Connection database;
  private final CahierWords words;
  private final CahierPlan plan;

  ProposalParts(Connection database, CahierWords words, CahierPlan plan) {
    this.database = database;
    this.words = words;
    this.plan = plan;
  }

  /** By number. */
  Map<Long, ProposalPart> of(List<Edited> versions, Map<Key, Source> known) {
    Collection<Long> numbers = versions.stream().map(each -> each.proposal().value()).toList();
    Map<Long, Figures> figures = new FigureRows(database).of(versions);
    AnswerRows rows = new AnswerRows(database);
    Map<Long, List<AnswerView>> answers = rows.answers(numbers);
    Map<Long, List<FollowUpView>> followUps = rows.followUps(numbers);
    Map<Long, List<ErratumView>> errata = new ErratumRows(database).of(versions);
    Map<Long, ProposalPart> parts = new HashMap<>();
    for (Edited each : versions) {
      long number = each.proposal().value();
      Figures figure = figures.get(number);
      parts.put(
          number,
          new ProposalPart(
              number,
              Shown.of(number, each.text(), known).text(),
              figure.support(),
              figure.diversity(),
              each.people().coAuthors(),
              each.people().dissents(),
              answers(
                  answers.getOrDefault(number, List.of()),
                  followUps.getOrDefault(number, List.of())),
              new Edition(
                  each.version(),
                  each.hash(),
                  CahierBuilder.day(each.publishedAt()),
                  plan.site() + "/proposals/" + number),
              errata.getOrDefault(number, List.of()).stream().map(this::erratum).toList()));
    }
    return parts;
  }

  /** All versions, newest last; what follows belongs to the one in force. */
  private List<AnswerPart> answers(List<AnswerView> versions, List<FollowUpView> followUps) {
    List<AnswerPart> parts = new ArrayList<>();
    for (AnswerView answer : versions.reversed()) {
      boolean inForce = answer == versions.getFirst();
      parts.add(
          new AnswerPart(
              AnswerPart.Position.valueOf(answer.position().toUpperCase(Locale.ROOT)),
              answer.version(),
              CahierBuilder.day(answer.at()),
              answer.by(),
              text(answer),
              answer.languageOf(plan.language()),
              inForce ? followUps.stream().map(this::followUp).toList() : List.of()));
    }
    return parts;
  }

  private String text(AnswerView answer) {
    String text = answer.text(plan.language());
    return answer.adopted() == null
        ? text
        : text + "\n\n" + words.say("adopted") + "\n\n" + answer.adopted();
  }

  private AnswerPart.FollowUp followUp(FollowUpView step) {
    return new AnswerPart.FollowUp(step.day(), step.text(plan.language()), step.done());
  }

  private Erratum erratum(ErratumView erratum) {
    return new Erratum(
        CahierBuilder.day(erratum.at()),
        Long.toString(erratum.contribution()),
        words.say("erratum." + erratum.what(), Long.toString(erratum.contribution())));
  }
}
