/**
 * What a run would put in force, as plain values: groups and placements, what people changed
 * applied to them, and the difference from what is in force. No server, no database, no clock.
 */
@NullMarked
package org.cahiers.insight.plan;

import org.jspecify.annotations.NullMarked;
