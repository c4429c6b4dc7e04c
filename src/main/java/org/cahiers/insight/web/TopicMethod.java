package org.cahiers.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cahiers.analysis.cluster.Setting;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.insight.RunView;
import org.cahiers.insight.Runs;
import org.cahiers.platform.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/** For {@code insight/method.xhtml}: the parameters of the clustering and the runs in force. */
@Named
@RequestScoped
public class TopicMethod {

  /** A debate and the run that made its topics. */
  public record Row(DebateView debate, RunView run) {}

  /** A parameter with its value. */
  public record Parameter(String name, double value) {}

  @Inject private Debates debates;
  @Inject private Runs runs;
  @Inject private PageLanguage language;

  private @Nullable List<Row> rows;

  public List<Row> getRows() {
    if (rows == null) {
      rows = new ArrayList<>();
      for (DebateView debate : debates.all(language.getCode()))
        runs.inForce(debate.id()).ifPresent(run -> rows.add(new Row(debate, run)));
    }
    return rows;
  }

  /** Every parameter by the name that the command line uses. */
  public List<Parameter> getParameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (Setting setting : Setting.values())
      parameters.add(new Parameter(setting.name().toLowerCase(Locale.ROOT), setting.standard()));
    return parameters;
  }
}
