package org.cahiers.scoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.analysis.rank.Factor;
import org.cahiers.analysis.rank.Quantity;
import org.cahiers.contribution.ContributionView;
import org.cahiers.platform.web.Words;
import org.cahiers.scoring.ScoreBox;
import org.cahiers.scoring.ScoreBoxes;
import org.cahiers.scoring.StandingView;
import org.cahiers.scoring.Standings;

/**
 * For {@code scoring/explain.xhtml}: {@code #{rankPanel.of(contribution)}}, the numbers a rank was
 * worked out from. Nothing while the scores of others do not show to the reader.
 */
@Named
@RequestScoped
public class RankPanel {

  private static final int DIGITS = 2;

  /** One number, its name, and the formula with names in it; an empty one for a given number. */
  public record Row(String name, String value, String formula) {}

  /**
   * @param rows what the rank follows from, in the order of the formula
   * @param rank the rank itself
   * @param formula of the rank, with names
   */
  public record Explanation(List<Row> rows, String rank, String formula) {}

  @Inject private Standings standings;
  @Inject private ScoreBoxes boxes;
  @Inject private Words words;

  private final Map<Long, Optional<Explanation>> explained = new HashMap<>();

  /** Null where there is nothing to explain, or not yet to this reader. */
  public Explanation of(ContributionView contribution) {
    return explained
        .computeIfAbsent(contribution.number(), number -> explain(contribution))
        .orElse(null);
  }

  private Optional<Explanation> explain(ContributionView contribution) {
    ScoreBox box = boxes.of(contribution);
    if (box == null || !box.shown()) return Optional.empty();
    Optional<StandingView> standing = standings.find(contribution.id());
    return standing.flatMap(standings::explain).map(this::explanation);
  }

  private Explanation explanation(Factor rank) {
    Map<Quantity, Factor> all = new LinkedHashMap<>();
    collect(rank, all);
    all.remove(Quantity.RANK);
    List<Row> rows = new ArrayList<>();
    for (Factor factor : all.values())
      rows.add(new Row(name(factor), number(factor), formula(factor)));
    return new Explanation(rows, number(rank), formula(rank));
  }

  private static void collect(Factor factor, Map<Quantity, Factor> all) {
    all.putIfAbsent(factor.quantity(), factor);
    for (Factor child : factor.children()) collect(child, all);
  }

  private String formula(Factor factor) {
    return factor.formula().isEmpty() ? "" : factor.formula(this::name);
  }

  private String name(Factor factor) {
    return words.get("scoring.factor." + factor.quantity().key());
  }

  /** Counts and sums as they are, everything else with two digits. */
  private String number(Factor factor) {
    return switch (factor.quantity()) {
      case SCORES, SCORE_SUM, SQUARE_SUM, PRIOR_STRENGTH -> words.number(factor.value());
      default -> words.decimal(factor.value(), DIGITS);
    };
  }
}
