package org.cahiers.launcher;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/name}
 */
record DatabaseAddress(String url, String user, String password) {

  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
