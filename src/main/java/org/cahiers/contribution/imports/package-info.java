/**
 * Imports a consultation held elsewhere: reads its files by their published column names, refuses
 * bad ones whole, and writes good ones in one transaction.
 *
 * <p>Runs on a plain connection, so that the command line can do it without a server. Imported
 * people are placeholders that nobody can sign in as. The same file may be imported again: what is
 * there stays as it is.
 */
@NullMarked
package org.cahiers.contribution.imports;

import org.jspecify.annotations.NullMarked;
