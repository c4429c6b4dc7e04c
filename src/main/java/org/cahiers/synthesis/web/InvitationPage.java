package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Secret;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.synthesis.Invite;
import org.cahiers.synthesis.Members;

/**
 * {@code /invitations/{token}}: accept or decline, without signing in. Looking changes nothing:
 * mail programs follow links before their readers do.
 */
@Named
@RequestScoped
public class InvitationPage {

  @Inject private Members members;
  @Inject private Invite door;
  @Inject private Caller caller;
  @Inject private Route route;

  private Secret link;
  private Members.Invitation invitation;

  @PostConstruct
  void load() {
    link = new Secret(route.path("token"));
    invitation = members.invitation(link).orElseThrow(Refusal::notFound);
  }

  public void accept() throws IOException {
    door.answer(link, true);
    redirect(caller.isSignedIn() ? "/debates/" + invitation.debateSlug() + "/synthesis" : here());
  }

  public void decline() throws IOException {
    door.answer(link, false);
    redirect(here());
  }

  private String here() {
    return "/invitations/" + link.text();
  }

  private static void redirect(String path) throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(path);
  }

  public Members.Invitation getInvitation() {
    return invitation;
  }
}
