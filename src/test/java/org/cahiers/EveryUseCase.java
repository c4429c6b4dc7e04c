package org.cahiers;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Role;
import org.cahiers.identity.SignedIn;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Refusal;

/**
 * Calls every door of the table as a visitor and as every role, inside the server, each time in a
 * transaction that is taken back.
 */
@ApplicationScoped
public class EveryUseCase {

  private static final String VISITOR = "visitor";
  private static final AccountId NOBODY = new AccountId(9_000_000_000_000L);

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource database;

  @Inject private UserTransaction transaction;
  @Inject private HttpServletRequest request;

  private int people;

  /** What was not as the table says; empty when all is well. */
  List<String> disagreements() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> row : UseCases.table().entrySet()) {
      if (row.getValue().equals(UseCases.GIVEN) || row.getValue().equals(UseCases.INSIDE)) continue;
      for (Method method : UseCases.methods(UseCases.door(row.getKey())))
        if (UseCases.name(method).equals(row.getKey())) {
          check(method, row.getValue(), VISITOR, wrong);
          for (Role role : Role.values()) check(method, row.getValue(), role.code(), wrong);
        }
    }
    return wrong;
  }

  private void check(Method method, String who, String role, List<String> wrong) throws Exception {
    Object door = CDI.current().select(method.getDeclaringClass()).get();
    transaction.begin();
    try (Connection connection = database.getConnection()) {
      Optional<AccountId> caller = come(connection, role);
      if (caller.isEmpty() && asksForAnAccount(method)) return;
      Object[] arguments = Harmless.arguments(method.getParameters(), caller.orElse(NOBODY));
      long before = changes(connection);
      boolean refused = refuses(door, method, arguments);
      if (refused == UseCases.opensTo(who, role))
        wrong.add(UseCases.name(method) + " as " + role + (refused ? " refused" : " let in"));
      if (refused && changes(connection) != before)
        wrong.add(UseCases.name(method) + " as " + role + " changed something before it refused");
    } finally {
      request.removeAttribute(SignedIn.ATTRIBUTE);
      transaction.rollback();
    }
  }

  private static boolean asksForAnAccount(Method method) {
    return List.of(method.getParameterTypes()).contains(AccountId.class);
  }

  /** Makes the request one of somebody with the role, or of a visitor. */
  private Optional<AccountId> come(Connection connection, String role) throws SQLException {
    if (role.equals(VISITOR)) return Optional.empty();
    Set<Role> roles = EnumSet.of(Role.PARTICIPANT);
    Role.of(role).ifPresent(roles::add);
    try (var insert =
            connection.prepareStatement(
                "insert into account (email, pseudonym) values (?, ?) returning id");
        var grant =
            connection.prepareStatement("insert into role_grant (account, role) values (?, ?)")) {
      // A new name each time: a door may have ended the transaction that made the last one.
      String name = role + ++people;
      insert.setString(1, name + "@use-case.example");
      insert.setString(2, name);
      var row = insert.executeQuery();
      row.next();
      AccountId account = new AccountId(row.getLong(1));
      if (!role.equals(Role.PARTICIPANT.code())) {
        grant.setLong(1, account.value());
        grant.setString(2, role);
        grant.executeUpdate();
      }
      request.setAttribute(
          SignedIn.ATTRIBUTE, new SignedIn(account, role, Language.ENGLISH, roles, true));
      return Optional.of(account);
    }
  }

  /** Rows that this transaction has written so far. */
  private static long changes(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from"
                    + " pg_stat_xact_user_tables")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Only for want of rights: a door that says that there is no such thing has let in. */
  private static boolean refuses(Object door, Method method, Object[] arguments)
      throws IllegalAccessException {
    try {
      method.invoke(door, arguments);
      return false;
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof Refusal refusal && refusal.status() == 403;
    }
  }
}
