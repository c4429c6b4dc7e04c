package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.cahiers.testing.HandWired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of second factors: each code once, whoever else brings it at the same moment. */
class FactorsIT {

  private static final int AT_ONCE = 20;
  private static final byte[] SEALED = new byte[48];

  private static final Factors FACTORS = new Factors();
  private static final Roles ROLES = new Roles();
  private static HandWired room;

  @BeforeAll
  static void open() {
    room = new HandWired("factors", List.of(FACTORS, ROLES));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void ofManyWhoBringTheSameCodeAtOneMomentOneComesIn() throws Exception {
    AccountId ada = person("registered");
    enrol(ada);
    assertEquals(1, together(() -> room.in(() -> FACTORS.take(ada, 101))));
    assertFalse(room.in(() -> FACTORS.take(ada, 101)), "again");
    assertFalse(room.in(() -> FACTORS.take(ada, 100)), "an older one");
    assertTrue(room.in(() -> FACTORS.take(ada, 102)), "the next one");
  }

  @Test
  void theCodeThatConfirmedIsTakenAndAPrintedOneWorksOnce() throws Exception {
    AccountId ada = person("registered");
    enrol(ada);
    assertFalse(room.in(() -> FACTORS.take(ada, 100)));
    assertEquals(1, together(() -> room.in(() -> FACTORS.takeCode(ada, "first"))));
    assertEquals(1, room.in(() -> FACTORS.codesLeft(ada)));
    room.run(() -> FACTORS.replaceCodes(ada, List.of("third")));
    assertFalse(room.in(() -> FACTORS.takeCode(ada, "second")), "replaced");
  }

  @Test
  void whatIsBegunIsAskedOfNobodyAndForgottenAfterAWhile() {
    AccountId ada = person("registered");
    room.run(() -> FACTORS.begin(ada, SEALED));
    assertTrue(room.in(() -> FACTORS.since(ada)).isEmpty());
    assertFalse(room.in(() -> FACTORS.take(ada, 200)));
    assertTrue(room.in(() -> FACTORS.secret(ada, false)).isPresent());
    room.sql("update factor set begun_at = now() - interval '16 minutes'");
    assertTrue(room.in(() -> FACTORS.secret(ada, false)).isEmpty());
  }

  @Test
  void whoHasOneCannotBeGivenAnotherByBeginningAgain() {
    AccountId ada = person("registered");
    enrol(ada);
    byte[] other = SEALED.clone();
    other[0] = 1;
    room.run(() -> FACTORS.begin(ada, other));
    assertEquals(0, room.in(() -> FACTORS.secret(ada, true)).orElseThrow()[0]);
  }

  @Test
  void thirtyDaysAfterTheFirstAdministratorRolesNeedAFactorExceptInTheDemonstration() {
    AccountId without = moderator("registered");
    AccountId with = moderator("registered");
    AccountId demo = moderator("demo");
    enrol(with);
    assertEquals(List.of(true, true, true), held(without, with, demo));
    room.run(FACTORS::administratorHasOne);
    assertEquals(List.of(true, true, true), held(without, with, demo));
    room.sql(
        "update setting set changed_at = now() - interval '29 days' where name = 'factor.begun'");
    room.run(FACTORS::administratorHasOne);
    assertEquals(List.of(true, true, true), held(without, with, demo));
    room.sql(
        "update setting set changed_at = now() - interval '31 days' where name = 'factor.begun'");
    assertEquals(List.of(false, true, true), held(without, with, demo));
    room.run(() -> FACTORS.remove(with));
    assertEquals(List.of(false, false, true), held(without, with, demo));
    room.sql("delete from setting where name = 'factor.begun'");
  }

  private static List<Boolean> held(AccountId... people) {
    return java.util.Arrays.stream(people)
        .map(person -> room.in(() -> ROLES.holds(person, Role.MODERATOR)))
        .toList();
  }

  private static void enrol(AccountId account) {
    room.run(() -> FACTORS.begin(account, SEALED));
    assertTrue(room.in(() -> FACTORS.confirm(account, SEALED, 100, List.of("first", "second"))));
  }

  private static AccountId moderator(String origin) {
    AccountId account = person(origin);
    room.sql("insert into role_grant (account, role) values (?1, 'moderator')", account.value());
    return account;
  }

  private static AccountId person(String origin) {
    return new AccountId(
        room.number(
            "insert into account (origin, pseudonym) values (?1, 'p ' || gen_random_uuid())"
                + " returning id",
            origin));
  }

  /** How many of many at once succeed. */
  private static long together(Callable<Boolean> attempt) throws Exception {
    try (var crowd = Executors.newFixedThreadPool(AT_ONCE)) {
      long done = 0;
      for (var each : crowd.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> attempt).toList()))
        if (each.get()) done++;
      return done;
    }
  }
}
