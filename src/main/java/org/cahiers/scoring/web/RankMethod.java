package org.cahiers.scoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cahiers.analysis.rank.RankParameters;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.scoring.Basis;
import org.cahiers.scoring.Sort;
import org.cahiers.scoring.Standings;

/** For {@code scoring/method.xhtml}: the parameters of the rank as they are now. */
@Named
@RequestScoped
public class RankMethod {

  /** What the ranks of a debate are measured against. */
  public record Row(DebateView debate, Basis basis) {
    public double mean() {
      return basis.prior().mean();
    }
  }

  @Inject private Debates debates;
  @Inject private Standings standings;
  @Inject private PageLanguage language;

  private List<Row> rows;

  public List<Row> getRows() {
    if (rows == null) {
      rows = new ArrayList<>();
      for (DebateView debate : debates.all(language.getCode()))
        standings.basis(debate.id()).ifPresent(basis -> rows.add(new Row(debate, basis)));
    }
    return rows;
  }

  public double getPriorStrength() {
    return RankParameters.DEFAULT.priorStrength();
  }

  public long getHalfLifeDays() {
    return RankParameters.DEFAULT.halfLife().toDays();
  }

  public int getDivisiveLeast() {
    return Sort.LEAST_SCORES;
  }
}
