package org.cahiers.front.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.cahiers.identity.AccountId;
import org.cahiers.scoring.Score;
import org.cahiers.synthesis.Discuss;
import org.cahiers.synthesis.EndSynthesis;
import org.cahiers.synthesis.Endorse;
import org.cahiers.synthesis.ParagraphId;
import org.cahiers.synthesis.PublishSynthesis;
import org.cahiers.synthesis.Settle;
import org.cahiers.synthesis.Suggest;
import org.cahiers.synthesis.SuggestionId;
import org.cahiers.synthesis.Syntheses;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.cahiers.synthesis.Talks;
import org.cahiers.synthesis.WriteOutcome;
import org.cahiers.synthesis.writing.Lines;

/** How members of the demonstration write a synthesis together, and what they say of the result. */
@ApplicationScoped
class DemoCowriting {

  @Inject private Syntheses syntheses;
  @Inject private Suggest suggest;
  @Inject private Talks talks;
  @Inject private Discuss discuss;
  @Inject private Settle settle;
  @Inject private Endorse endorse;
  @Inject private PublishSynthesis publishing;
  @Inject private EndSynthesis ending;

  /** An addition that is taken, and two changes of the same sentence that wait. */
  void write(DemoTalk talk, SynthesisId synthesis) {
    List<ParagraphView> paragraphs = paragraphs(synthesis);
    if (talk.members().size() < 2 || paragraphs.isEmpty()) return;
    add(talk, paragraphs.getFirst());
    dispute(talk, paragraphs.get(Math.min(1, paragraphs.size() - 1)).id(), synthesis);
  }

  /** What waits is merged, everyone takes a stand, and the text is published. */
  void conclude(DemoTalk talk, SynthesisId synthesis) {
    for (ParagraphView paragraph : paragraphs(synthesis))
      if (paragraph.open() > 0) merge(talk, paragraph);
    for (int i = 0; i < talk.members().size(); i++) stand(talk, synthesis, i);
    publishing.publish(talk.moderator(), synthesis);
    ending.end(talk.moderator(), synthesis, "");
  }

  private List<ParagraphView> paragraphs(SynthesisId synthesis) {
    return syntheses.find(synthesis).orElseThrow().sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .filter(paragraph -> paragraph.sentences().size() > 1)
        .toList();
  }

  private void add(DemoTalk talk, ParagraphView at) {
    String added =
        talk.say(
            "We ask that the first results be published within a year.",
            "Nous demandons que les premiers résultats soient publiés dans l’année.");
    long suggestion =
        suggested(
            talk.members().get(0),
            at,
            Lines.of(at.sentences()) + "\n" + added,
            talk.say("So that one can see what came of it.", "Pour qu’on voie ce que cela donne."));
    score(talk, suggestion, 5, 4);
    settle.take(
        talk.moderator(),
        new SuggestionId(suggestion),
        talk.say(
            "Several members asked for it, nobody objected.",
            "Plusieurs membres le demandaient, personne ne s’y opposait."));
  }

  private void dispute(DemoTalk talk, long number, SynthesisId synthesis) {
    ParagraphView at =
        paragraphs(synthesis).stream()
            .filter(each -> each.id() == number)
            .findFirst()
            .orElseThrow();
    List<String> lines = List.of(Lines.of(at.sentences()).split("\n"));
    String kept = String.join("\n", lines.subList(0, lines.size() - 1));
    long shorter =
        suggested(
            talk.members().get(1),
            at,
            kept,
            talk.say("Said already in the sentence before.", "Déjà dit dans la phrase d’avant."));
    long other =
        suggested(
            talk.members().get(0),
            at,
            kept + "\n" + limited(talk, lines.getLast()),
            talk.say("It does not hold everywhere.", "Ce n’est pas vrai partout."));
    score(talk, shorter, 2, 3);
    score(talk, other, 4, 4);
    discuss.comment(
        talk.members().get(1),
        new ParagraphId(at.id()),
        new SuggestionId(other),
        talk.say(
            "That would suit me better than taking it out.",
            "Cela m’irait mieux que de la supprimer."));
  }

  /** "Plusieurs pays le font" becomes "Souvent, plusieurs pays le font". */
  private static String limited(DemoTalk talk, String sentence) {
    boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
    String rest =
        word ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
    return talk.say("Often, ", "Souvent, ") + rest;
  }

  private void merge(DemoTalk talk, ParagraphView at) {
    List<String> lines = List.of(Lines.of(at.sentences()).split("\n"));
    String text =
        String.join("\n", lines.subList(0, lines.size() - 1))
            + "\n"
            + limited(talk, lines.getLast());
    settle.merge(
        talk.moderator(),
        new ParagraphId(at.id()),
        waiting(at),
        at.version(),
        text,
        talk.say(
            "The sentence stays with its limit, which the author of the other suggestion prefers"
                + " to taking it out.",
            "La phrase reste avec sa limite, que l’auteur de l’autre suggestion préfère à une"
                + " suppression."));
  }

  private List<SuggestionId> waiting(ParagraphView at) {
    return talks.of(new ParagraphId(at.id()), null).groups().stream()
        .flatMap(List::stream)
        .map(each -> new SuggestionId(each.id()))
        .toList();
  }

  /** Most endorse, one abstains, the last dissents and says why. */
  private void stand(DemoTalk talk, SynthesisId synthesis, int member) {
    int last = talk.members().size() - 1;
    AccountId who = talk.members().get(member);
    if (member == last)
      endorse.endorse(
          who,
          synthesis,
          Endorse.Stance.DISSENT,
          talk.say(
              "The text says what should be done and hardly who pays for it. I asked for that in"
                  + " my contribution and do not find it here.",
              "Le texte dit ce qu’il faut faire et presque pas qui paie. Je le demandais dans ma"
                  + " contribution et ne le retrouve pas ici."));
    else
      endorse.endorse(
          who, synthesis, member == last - 1 ? Endorse.Stance.ABSTAIN : Endorse.Stance.ENDORSE, "");
  }

  private long suggested(AccountId by, ParagraphView at, String text, String reason) {
    return suggest.suggest(by, new ParagraphId(at.id()), at.version(), text, reason)
            instanceof WriteOutcome.Suggested kept
        ? kept.id().value()
        : 0;
  }

  private void score(DemoTalk talk, long suggestion, int... scores) {
    for (int i = 0; i < scores.length && i + 2 < talk.members().size(); i++)
      discuss.score(talk.members().get(i + 2), new SuggestionId(suggestion), new Score(scores[i]));
  }
}
