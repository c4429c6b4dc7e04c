package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.contribution.imports.ImportFormat;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Route;

/** {@code /admin/import}: choose a file, see what became of earlier ones. */
@Named
@RequestScoped
public class ImportPage {

  private static final int LISTED = 20;

  @Inject private Debates debates;
  @Inject private ImportFiles files;
  @Inject private PageLanguage language;
  @Inject private Route route;

  private List<DebateView> all = List.of();
  private List<ImportFiles.View> newest = List.of();

  @PostConstruct
  void load() {
    all = debates.evenUnpublished(language.getCode());
    newest = files.newest(LISTED);
  }

  public List<DebateView> getDebates() {
    return all;
  }

  public List<ImportFormat> getFormats() {
    return List.of(ImportFormat.values());
  }

  public List<ImportFiles.View> getNewest() {
    return newest;
  }

  public String getChosen() {
    return route.query("debate").orElse("");
  }

  public boolean isEmptyFile() {
    return route.query("empty").isPresent();
  }
}
