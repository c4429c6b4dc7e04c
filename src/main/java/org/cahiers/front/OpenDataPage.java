package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.front.OpenData.DataSet;
import org.cahiers.platform.web.PageLanguage;

/** {@code /open-data}: what each debate gives to take away. */
@Named
@RequestScoped
public class OpenDataPage {

  @Inject private Debates debates;
  @Inject private OpenData openData;
  @Inject private PageLanguage language;

  private List<DebateView> all = List.of();

  @PostConstruct
  void load() {
    all =
        debates.all(language.getCode()).stream()
            .filter(debate -> openData.given(debate, DataSet.CONTRIBUTIONS))
            .toList();
  }

  public List<DebateView> getDebates() {
    return all;
  }

  public List<String> sets(DebateView debate) {
    return Arrays.stream(DataSet.values())
        .filter(set -> openData.given(debate, set))
        .map(DataSet::code)
        .toList();
  }
}
