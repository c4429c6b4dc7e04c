/**
 * A believable consultation of any size, written straight into a database: the load that the
 * figures of docs/performance.md are measured with.
 */
@NullMarked
package org.cahiers.bench.load;

import org.jspecify.annotations.NullMarked;
