package org.cahiers.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.debate.Phase;
import org.cahiers.insight.RunView;
import org.cahiers.insight.Runs;
import org.cahiers.platform.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/** {@code /workspace/topics}: the debates and how their topics stand. */
@Named
@RequestScoped
public class TopicDesks {

  /**
   * @param newest run of the debate, null if it was never analysed
   * @param inForce run whose topics are in force, null if there is none
   */
  public record Row(DebateView debate, @Nullable RunView newest, @Nullable RunView inForce) {}

  @Inject private Debates debates;
  @Inject private Runs runs;
  @Inject private PageLanguage language;

  private List<Row> rows = List.of();

  @PostConstruct
  void load() {
    List<Row> found = new ArrayList<>();
    for (DebateView debate : debates.all(language.getCode()))
      if (debate.phase() != Phase.ANNOUNCED)
        found.add(
            new Row(
                debate,
                runs.of(debate.id(), 1).stream().findFirst().orElse(null),
                runs.inForce(debate.id()).orElse(null)));
    rows = List.copyOf(found);
  }

  public List<Row> getRows() {
    return rows;
  }
}
