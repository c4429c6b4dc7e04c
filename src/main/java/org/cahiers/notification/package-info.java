/**
 * News for people: kept on a page of theirs and sent by mail in their language, bundled as often as
 * they wish.
 *
 * <p>Words: <em>news</em> is one thing a person is told, a sentence with a way to the page it is
 * about; the <em>rhythm</em> is how often they want mail. Owns the tables {@code news} and {@code
 * news_choice}.
 *
 * <p>Rooms above call {@link org.cahiers.notification.Notify#tell} in the transaction of the deed
 * and keep the sentence in their own messages: the kind of a piece of news is its message key, with
 * {@code {names}} instead of numbers.
 *
 * <p>Hints, tips and traps: never tell a person of what they did themselves. People whose words
 * were imported, and deleted accounts, are told nothing. A mail is made when it is due, not when
 * the news is told: a deed rolled back leaves none, and twenty citations in an evening are one
 * mail.
 */
@NullMarked
package org.cahiers.notification;

import org.jspecify.annotations.NullMarked;
