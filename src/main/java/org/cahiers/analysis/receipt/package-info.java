/**
 * What a published analysis was made of and what it gave, so that anyone can make it again and
 * compare.
 *
 * <p>Words: a {@link Receipt} names the input by two hashes (of the file, and of what it says in
 * whatever order), the versions, the parameters, the seed and the hash of every output; a {@link
 * Difference} is what another run gave instead. docs/algorithms/receipt.md says how to check one by
 * hand.
 *
 * <p>What a newcomer gets wrong: there is no date and no machine in a receipt, on purpose. The same
 * analysis has the same receipt, byte for byte.
 */
@NullMarked
package org.cahiers.analysis.receipt;

import org.jspecify.annotations.NullMarked;
