package org.cahiers.launcher;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cahiers.analysis.cluster.Group;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Steadiness;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Draft;
import org.cahiers.analysis.draft.DraftFigures;
import org.cahiers.analysis.draft.Fate;
import org.cahiers.analysis.draft.Passage;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.export.Block;
import org.cahiers.export.Cahier;
import org.cahiers.export.Cover;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.DebatePart;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.ProposalPart;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;
import org.cahiers.export.Support;
import org.cahiers.export.TopicPart;
import org.cahiers.export.layout.Phrases;
import org.jspecify.annotations.Nullable;

/** An analysis as a cahier: the drafts by theme and topic, and every source they cite. */
final class AnalysisCahier {

  /** Numbers by value, then everything else by letter. */
  private static final Comparator<String> BY_ID =
      Comparator.comparingInt((String id) -> id.matches("\\d{1,18}") ? 0 : 1)
          .thenComparingLong(id -> id.matches("\\d{1,18}") ? Long.parseLong(id) : 0)
          .thenComparing(Comparator.naturalOrder());

  private final Analysis analysis;
  private final Phrases phrases;
  private final Map<GroupRef, Analysis.Proposal> proposals = new HashMap<>();
  private final Map<String, ContributionRow> rows = new HashMap<>();
  private final Map<String, Integer> cited = new TreeMap<>(BY_ID);

  private AnalysisCahier(Analysis analysis, List<ContributionRow> rows) {
    this.analysis = analysis;
    phrases = new Phrases(analysis.language());
    analysis.proposals().forEach(proposal -> proposals.put(proposal.cluster().ref(), proposal));
    rows.forEach(row -> this.rows.put(row.id(), row));
  }

  /**
   * @param rows that were analysed, for place and date of the sources
   * @param receipt what the cahier was made from, 64 hexadecimal digits
   */
  static Cahier of(Analysis analysis, List<ContributionRow> rows, String receipt) {
    return new AnalysisCahier(analysis, rows).cahier(receipt);
  }

  private Cahier cahier(String receipt) {
    List<TopicPart> topics = analysis.result().themes().stream().map(this::topic).toList();
    List<MinorityPart> minority =
        analysis.annex().stream()
            .map(entry -> new MinorityPart(sentence(entry.quotation()), entry.reason()))
            .toList();
    List<String> notes = new ArrayList<>();
    long alone = analysis.places().values().stream().filter(place -> place.cluster() == 0).count();
    if (alone > 0) notes.add(phrases.count("analysis.unclustered", (int) alone));
    var debate =
        new DebatePart(phrases.say("analysis.title"), notes, "", topics, minority, coverage());
    return new Cahier(
        analysis.language(),
        new Cover(phrases.say("analysis.title"), intro(), "", null, ""),
        List.of(phrases.say("analysis.method"), phrases.say("analysis.receipt")),
        List.of(debate),
        cited.entrySet().stream().map(each -> source(each.getKey(), each.getValue())).toList(),
        receipt);
  }

  private String intro() {
    return phrases.say(
        "analysis.intro",
        phrases.count("analysis.contributions", analysis.sources().size() - analysis.replies()),
        phrases.count("analysis.replies", analysis.replies()),
        phrases.count("analysis.themes", analysis.result().themes().size()),
        phrases.count("analysis.topics", analysis.result().topics()),
        phrases.count("analysis.proposals", analysis.proposals().size()));
  }

  private TopicPart topic(Group group) {
    List<ProposalPart> drafts = new ArrayList<>();
    List<TopicPart> inside = new ArrayList<>();
    List<String> small = new ArrayList<>();
    for (Group part : group.groups()) {
      Analysis.Proposal proposal = proposals.get(part.ref());
      if (part.ref().level() == Level.TOPIC) inside.add(topic(part));
      else if (proposal != null) drafts.add(proposal(proposal));
      else small.add(part.label() + " (" + phrases.number(part.size()) + ")");
    }
    return new TopicPart(group.label(), List.of(describe(group)), drafts, inside, small);
  }

  private ProposalPart proposal(Analysis.Proposal proposal) {
    Draft draft = proposal.draft();
    DraftFigures figures = draft.figures();
    Group cluster = proposal.cluster();
    List<Citation> title = draft.title() instanceof Quoted quoted ? citations(quoted) : List.of();
    List<Block> blocks =
        Stream.of(
                block(Block.Kind.FINDING, draft.findings()),
                block(Block.Kind.MEASURE, draft.measures()),
                block(Block.Kind.FOR, draft.arguments()),
                block(Block.Kind.AGAINST, draft.objections()),
                block(Block.Kind.QUESTION, draft.questions()),
                block(Block.Kind.MINORITY, draft.minority()))
            .filter(block -> !block.sentences().isEmpty())
            .toList();
    var support =
        new Support(
            cluster.size(),
            cluster.size() - cluster.distinct(),
            List.of(),
            Math.round(figures.support()),
            figures.replies(),
            figures.repliesFor(),
            figures.repliesAgainst(),
            0,
            0);
    return new ProposalPart(
        proposal.number(),
        new ProposalText(titled(draft.title(), draft.label()), title, language(title), blocks),
        support,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  private static String titled(Passage title, String label) {
    return title.text().isBlank() ? label : title.text();
  }

  /** A quoted title is in the language of its contribution. */
  private String language(List<Citation> title) {
    return title.isEmpty()
        ? analysis.language()
        : analysis.sources().get(title.getFirst().contribution()).language();
  }

  private Block block(Block.Kind kind, List<Quoted> quotations) {
    return new Block(kind, quotations.stream().map(this::sentence).toList());
  }

  private Sentence sentence(Quoted quoted) {
    return new Sentence(quoted.text(), citations(quoted), true);
  }

  private List<Citation> citations(Quoted quoted) {
    List<Citation> citations =
        Stream.concat(Stream.of(quoted.source()), quoted.echoes().stream()).toList();
    citations.forEach(citation -> cited.put(citation.contribution(), citation.revision()));
    return citations;
  }

  private Source source(String id, int revision) {
    Contribution contribution = analysis.sources().get(id);
    ContributionRow row = rows.get(id);
    return new Source(
        id,
        revision,
        contribution.title(),
        contribution.text(),
        contribution.language(),
        "",
        Source.Origin.IMPORT,
        row.place(),
        moment(row.date()),
        "",
        0,
        0);
  }

  /** A date or moment as ISO 8601 writes them; null for what is neither. */
  private static @Nullable Instant moment(String date) {
    try {
      return date.length() <= 10
          ? LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC)
          : DateTimeFormatter.ISO_DATE_TIME
              .withZone(ZoneOffset.UTC)
              .parse(date.replace(' ', 'T'), Instant::from);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private CoveragePart coverage() {
    List<CoveragePart.Share> shares = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      shares.add(
          new CoveragePart.Share(
              CoveragePart.Fate.valueOf(fate.name()),
              analysis.fates().counts().getOrDefault(fate, 0),
              analysis.fates().weights().getOrDefault(fate, 0.0)));
    }
    return new CoveragePart(CoveragePart.Measure.RANK, shares, List.of());
  }

  private String describe(Group group) {
    List<String> parts = new ArrayList<>();
    parts.add(phrases.count("size", group.size()));
    if (group.size() > group.distinct())
      parts.add(phrases.count("copies", group.size() - group.distinct()));
    Steadiness steadiness = Steadiness.of(group.stability());
    if (steadiness != Steadiness.UNKNOWN) parts.add(phrases.say("analysis." + steadiness.key()));
    String words = String.join(", ", group.phrases());
    return String.join(", ", parts) + (words.isEmpty() ? "." : ". " + words);
  }
}
