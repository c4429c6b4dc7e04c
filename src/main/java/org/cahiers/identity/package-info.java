/**
 * Who takes part: accounts, sign-in, roles, charter and consent, one's own data.
 *
 * <p>Words: an <em>account</em> is a person who can sign in, or the placeholder of an imported one;
 * a <em>sign-in</em> is a browser that is signed in; a <em>pending act</em> is what a visitor did
 * before signing in; a <em>factor</em> is what makes codes on a telephone. Owns the tables {@code
 * account}, {@code sign_in}, {@code one_time_link}, {@code role_grant}, {@code charter}, {@code
 * charter_acceptance}, {@code throttle}, {@code pending_act}, {@code factor}, {@code
 * recovery_code}; other rooms may join the view {@code person}.
 *
 * <p>Sockets for the rooms above: {@link org.cahiers.identity.PendingAct} (what is carried out
 * after confirmation) and {@link org.cahiers.identity.PersonalData} (what a person takes home).
 *
 * <p>Hints, tips and traps: doors ask {@link org.cahiers.identity.Caller}, never the servlet
 * request; it exists only while a request is served, so that jobs pass an {@link
 * org.cahiers.identity.AccountId} instead. Nothing about sign-in lives in an HTTP session. Answers
 * never tell whether an e-mail address has an account.
 */
@NullMarked
package org.cahiers.identity;

import org.jspecify.annotations.NullMarked;
