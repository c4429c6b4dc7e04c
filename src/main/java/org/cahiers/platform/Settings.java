package org.cahiers.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the operator has configured, from the environment ({@code CAHIERS_PUBLIC_URL} is {@code
 * cahiers.public.url}) or system properties. docs/how-to/run.md lists every name.
 */
@Named
@ApplicationScoped
public class Settings {

  @Inject
  @ConfigProperty(name = "cahiers.public.url", defaultValue = "http://localhost:8080")
  private URI publicUrl;

  @Inject
  @ConfigProperty(name = "cahiers.data", defaultValue = "data")
  private String data;

  @Inject
  @ConfigProperty(name = "cahiers.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "cahiers.node")
  private Optional<String> node;

  @Inject
  @ConfigProperty(name = "cahiers.trusted.proxies", defaultValue = "0")
  private int trustedProxies;

  @Inject
  @ConfigProperty(name = "cahiers.secret")
  private Optional<String> secret;

  @Inject
  @ConfigProperty(name = "cahiers.secret.before")
  private Optional<String> secretBefore;

  /** Address under which people reach the platform, without a slash at the end. */
  public URI publicUrl() {
    String text = publicUrl.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : publicUrl;
  }

  /** An absolute address for mails, feeds and documents. */
  public String absolute(String path) {
    return publicUrl() + path;
  }

  /** Whether people reach the platform through TLS, so that cookies may only travel through it. */
  public boolean behindTls() {
    return "https".equals(publicUrl.getScheme());
  }

  /**
   * Directory for what this node derives or writes: search index, mails without a mail server,
   * exports.
   */
  public Path data() {
    return Path.of(data).toAbsolutePath();
  }

  /** Whether this is the demonstration, with its sign-ins known to everyone. */
  public boolean demo() {
    return demo;
  }

  /** Number of reverse proxies in front whose {@code X-Forwarded-For} entries are believed. */
  public int trustedProxies() {
    return trustedProxies;
  }

  /** What only the environment knows: part of the key of what is kept encrypted. */
  public Optional<String> secret() {
    return secret;
  }

  /** The same before it was changed, until everything is encrypted anew. */
  public Optional<String> secretBefore() {
    return secretBefore;
  }

  /** Name of this node, for claims on jobs. */
  public String node() {
    return node.orElseGet(() -> "node-" + ProcessHandle.current().pid());
  }
}
