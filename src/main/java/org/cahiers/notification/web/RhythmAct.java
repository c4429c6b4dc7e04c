package org.cahiers.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cahiers.notification.ChooseRhythm;
import org.cahiers.notification.Rhythm;
import org.cahiers.platform.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Changes how often mail comes, from the settings. */
@Path("act/news/rhythm")
@RequestScoped
public class RhythmAct {

  @Inject private ChooseRhythm choose;

  @POST
  public Response change(@FormParam("rhythm") @Nullable String rhythm) {
    choose.choose(
        Rhythm.of(rhythm == null ? "" : rhythm)
            .orElseThrow(() -> Refusal.badRequest("no such rhythm")));
    return Response.seeOther(URI.create("/me/settings?saved=news#news")).build();
  }
}
