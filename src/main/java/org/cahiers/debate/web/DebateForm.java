package org.cahiers.debate.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebatePlan;
import org.cahiers.debate.Debates;
import org.cahiers.debate.PlanDebate;
import org.cahiers.debate.PlannedDebate;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * {@code /admin/debates/new} and {@code /admin/debates/{slug}}: announces a debate, or changes one
 * whose slug then stays as it is.
 */
@Named
@ViewScoped
public class DebateForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NEW = "/admin/debates/new";

  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private Debates debates;
  @Inject private PlanDebate planDebate;
  @Inject private Words words;

  /** 0 for a debate that is not announced yet. */
  private long id;

  private final DebateDraft draft = new DebateDraft();
  private boolean saved;

  @PostConstruct
  void load() {
    caller.require(Role.ADMINISTRATOR);
    saved = route.query("saved").isPresent();
    if (route.pathOnly().equals(NEW)) return;
    PlannedDebate planned = debates.plan(route.path("slug")).orElseThrow(Refusal::notFound);
    id = planned.id().value();
    draft.take(planned.plan());
  }

  public void save() throws IOException {
    DebatePlan plan = plan();
    if (plan == null) return;
    switch (id == 0 ? planDebate.announce(plan) : planDebate.change(new DebateId(id), plan)) {
      case PlanDebate.Outcome.Planned planned ->
          FacesContext.getCurrentInstance()
              .getExternalContext()
              .redirect("/admin/debates/" + plan.slug() + "?saved=1");
      case PlanDebate.Outcome.Refused refused -> refuse(refused.reason());
    }
  }

  /** The plan as typed; null, with a message at the field, if it lacks something. */
  private @Nullable DebatePlan plan() {
    Map<String, DebatePlan.Words> texts = new HashMap<>();
    for (DebateDraft.Text text : draft.getTexts()) {
      boolean own = text.getLanguage().equals(draft.getLanguage());
      if (text.isBlank() && !own) continue;
      if (text.getTheme().length() < 2)
        refuse("theme-" + text.getLanguage(), "debate.admin.flaw.theme");
      if (text.getQuestion().length() < 5)
        refuse("question-" + text.getLanguage(), "debate.admin.flaw.question");
      texts.put(text.getLanguage(), text.words());
    }
    if (draft.getTextLeast() >= draft.getTextMost())
      refuse("text-least", "debate.admin.flaw.lengths");
    boolean whole = FacesContext.getCurrentInstance().getMessageList().isEmpty();
    return whole ? draft.plan(texts) : null;
  }

  private void refuse(PlanDebate.Reason reason) {
    String field =
        switch (reason) {
          case SLUG_TAKEN, SLUG_UNUSABLE, SLUG_FIXED -> "slug";
          case DATES_OUT_OF_ORDER -> "synthesis-at";
        };
    refuse(field, "debate.admin.refused." + reason);
  }

  private void refuse(String field, String key) {
    Say.beside(field, words.get(key));
  }

  public DebateDraft getDraft() {
    return draft;
  }

  public boolean isAnnounced() {
    return id != 0;
  }

  public boolean isSaved() {
    return saved;
  }

  public List<String> getPostings() {
    return List.of("EVERYONE", "SPOKESPERSONS", "NOBODY");
  }
}
