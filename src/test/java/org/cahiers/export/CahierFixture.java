package org.cahiers.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.export.AnswerPart.FollowUp;
import org.cahiers.export.AnswerPart.Position;
import org.cahiers.export.CoveragePart.Fate;
import org.cahiers.export.CoveragePart.Share;

/** Cahiers of any size with everything in them, the same for the same seed. */
public final class CahierFixture {

  private static final List<String> WORDS =
      List.of(
          "la ville",
          "bus & tram",
          "«l'école»",
          "<b>gras</b>",
          "l'été",
          "100 %",
          "œuvre",
          "🚌",
          "Ψ",
          "*étoile*",
          "_trait_",
          "[crochet]",
          "oui !",
          "pourquoi ?",
          "il faut",
          "Жизнь",
          "x|y",
          "#1");

  private final Random random;
  private final String language;
  private final List<Source> sources = new ArrayList<>();
  private final Map<Integer, Boolean> cited = new HashMap<>();

  private CahierFixture(long seed, String language) {
    random = new Random(seed);
    this.language = language;
  }

  /** A cahier in a language with so many proposals, and up to so many sources. */
  public static Cahier cahier(long seed, String language, int proposals, int sources) {
    return new CahierFixture(seed, language).make(proposals, sources);
  }

  private Cahier make(int proposals, int count) {
    for (int i = 1; i <= count; i++) sources.add(source(i));
    List<ProposalPart> parts = new ArrayList<>();
    for (int i = 1; i <= proposals; i++) parts.add(proposal(i, Math.max(1, count / proposals)));
    int half = proposals / 2;
    var topics =
        List.of(
            TopicPart.untitled(parts.subList(0, half)),
            new TopicPart(
                "Le soir & la nuit",
                List.of("12 contributions"),
                parts.subList(half, proposals),
                List.of(),
                List.of("trop petit (3)")));
    var minority =
        List.of(new MinorityPart(verbatim(), MinorityAnnex.Reason.SMALL_CLUSTER_WELL_SCORED));
    var coverage =
        new CoveragePart(
            List.of(new Share(Fate.CITED, 3, .4), new Share(Fate.NOT_TAKEN_UP, 2, .6)),
            List.of(new CoveragePart.Reason("hors sujet", 2)));
    var debate =
        new DebatePart(
            "Le débat",
            List.of("La question ?"),
            "https://example.org/d",
            topics,
            minority,
            coverage);
    List<Source> used =
        sources.stream().filter(each -> cited.containsKey(Integer.valueOf(each.id()))).toList();
    return new Cahier(
        language,
        new Cover(
            "Cahier d'essai",
            "Tout y est",
            "L'équipe",
            LocalDate.of(2026, 11, 1),
            "https://example.org"),
        List.of("Comment c'est fait."),
        List.of(debate),
        used,
        "0123456789abcdef".repeat(4));
  }

  private Source source(int number) {
    StringBuilder text = new StringBuilder();
    int words = 20 + random.nextInt(120);
    for (int i = 0; i < words; i++)
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 30 == 29 ? "\n\n" : " ");
    return new Source(
        String.valueOf(number),
        1 + random.nextInt(3),
        "Titre numéro " + number,
        text.toString().strip(),
        number % 7 == 0 ? "en" : "fr",
        "Personne " + number % 40,
        Source.Origin.values()[number % 3],
        number % 2 == 0 ? "Lyon" : "",
        Instant.parse("2026-03-01T10:00:00Z"),
        "https://example.org/contributions/" + number,
        number % 5 == 0 ? 0 : 3.25,
        number % 5 == 0 ? 0 : 8);
  }

  private ProposalPart proposal(int number, int citations) {
    List<Sentence> wanted = new ArrayList<>();
    for (int i = 0; i < Math.max(2, citations / 3); i++) wanted.add(verbatim());
    List<Sentence> text =
        List.of(
            adapted("Une phrase adaptée n°" + number + "."),
            Sentence.ownWords("L'équipe ajoute ceci."));
    var body =
        new ProposalText(
            "titre de la proposition " + number,
            number % 2 == 0
                ? List.of(new Citation(use(1).id(), use(1).revision(), Field.TITLE, 0, 5))
                : List.of(),
            language,
            List.of(new Block(Block.Kind.MEASURE, wanted), new Block(Block.Kind.TEXT, text)));
    boolean full = number % 3 == 1;
    return new ProposalPart(
        number,
        body,
        new Support(12, 2, List.of(1, 2, 3, 4, 5), 40, 9, 5, 4, 3, 1),
        full ? new Diversity(8, 3, 9, 3, .25) : null,
        full ? List.of("Ada", "Blaise") : List.of(),
        full
            ? List.of(new Dissent("Claude", "Je ne suis pas d'accord : trop cher !", "fr"))
            : List.of(),
        full
            ? List.of(
                new AnswerPart(
                    Position.TAKEN_UP_WITH_CHANGES,
                    2,
                    LocalDate.of(2026, 10, 1),
                    "La porte-parole",
                    "Nous retenons ceci.\n\nAvec une réserve.",
                    "fr",
                    List.of(new FollowUp(LocalDate.of(2027, 1, 1), "Décret", false))))
            : List.of(),
        full
            ? new Edition(
                1,
                ProposalJson.hash(body),
                LocalDate.of(2026, 9, 1),
                "https://example.org/proposals/" + number)
            : null,
        full
            ? List.of(new Erratum(LocalDate.of(2026, 10, 2), "7", "retirée par son auteur"))
            : List.of());
  }

  private Sentence verbatim() {
    Source source = use(1 + random.nextInt(sources.size()));
    Citation first = citation(source);
    List<Citation> all = new ArrayList<>(List.of(first));
    for (int i = random.nextInt(3); i > 0; i--)
      all.add(citation(use(1 + random.nextInt(sources.size()))));
    return new Sentence(source.cut(first), all, true);
  }

  private Sentence adapted(String text) {
    return new Sentence(
        text,
        List.of(
            citation(use(1 + random.nextInt(sources.size()))),
            citation(use(1 + random.nextInt(sources.size())))),
        false);
  }

  private Source use(int number) {
    cited.put(number, true);
    return sources.get(number - 1);
  }

  /** A passage with something to read in it, that parts no pair of code units. */
  private Citation citation(Source source) {
    String text = source.text();
    int start =
        text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length()) / 2));
    int end = text.indexOf(' ', Math.min(start + 12, text.length() - 1));
    if (end <= start) end = text.length();
    return new Citation(source.id(), source.revision(), Field.TEXT, start, end);
  }
}
