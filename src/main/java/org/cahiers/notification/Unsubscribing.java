package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Secret;
import org.cahiers.platform.web.Secrets;

/**
 * The token in a person's mails that stops them: a keyed hash, the same in every mail, so that an
 * old mail still stops new ones; nobody can guess another's.
 */
@ApplicationScoped
class Unsubscribing {

  @Inject private Secrets secrets;

  Secret token(AccountId person) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secrets.key("unsubscribe"), "HmacSHA256"));
      byte[] hash = mac.doFinal(Long.toString(person.value()).getBytes(StandardCharsets.UTF_8));
      return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
