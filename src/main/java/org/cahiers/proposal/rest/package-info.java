/** Proposals as data. */
@NullMarked
package org.cahiers.proposal.rest;

import org.jspecify.annotations.NullMarked;
