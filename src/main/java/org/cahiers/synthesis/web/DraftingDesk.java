package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.synthesis.Draftings;
import org.cahiers.synthesis.Draftings.DraftingView;
import org.cahiers.synthesis.Syntheses;
import org.jspecify.annotations.Nullable;

/**
 * {@code /workspace/syntheses/{slug}/drafting}: how far an outline is, and on the desk how far a
 * section is. What failed may be tried again or given up.
 */
@Named
@ViewScoped
public class DraftingDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Draftings draftings;
  @Inject private Syntheses syntheses;
  @Inject private Debates debates;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private PageLanguage language;

  private long debate;
  private String slug = "";
  private String theme = "";
  private String themeLanguage = "";
  private @Nullable DraftingView drafting;
  private boolean open;

  @PostConstruct
  void load() {
    caller.require(Role.MODERATOR);
    slug = route.path("slug");
    DebateView view = debates.find(slug, language.getCode()).orElseThrow(Refusal::notFound);
    debate = view.id().value();
    theme = view.theme();
    themeLanguage = view.language();
    read();
  }

  /** Looks again. */
  void read() {
    drafting = draftings.of(new DebateId(debate)).orElse(null);
    open =
        drafting == null
            && syntheses.teaser(new DebateId(debate)).filter(each -> each.open()).isPresent();
  }

  /** Looks again, and goes to the desk once the outline lies there. */
  public void watch() throws IOException {
    read();
    if (open) FacesContext.getCurrentInstance().getExternalContext().redirect(getDesk());
  }

  public void again() {
    draftings.again(caller.requireSignedIn(), new DebateId(debate));
    read();
  }

  public void giveUp() {
    draftings.giveUp(caller.requireSignedIn(), new DebateId(debate));
    read();
  }

  public String getDesk() {
    return "/workspace/syntheses/" + slug;
  }

  public String getSlug() {
    return slug;
  }

  public String getTheme() {
    return theme;
  }

  public String getThemeLanguage() {
    return themeLanguage;
  }

  /** What is under way; null if nothing is. */
  public @Nullable DraftingView getDrafting() {
    return drafting;
  }

  /** Whether something is being done that is worth another look. */
  public boolean isMoving() {
    return drafting != null && !drafting.failed();
  }

  /** Whether there is nothing under way and a synthesis to go on with. */
  public boolean isOpen() {
    return open;
  }
}
