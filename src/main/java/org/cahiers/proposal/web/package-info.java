/** Pages of proposals, answers and cahiers, and the desks of editors and spokespersons. */
@NullMarked
package org.cahiers.proposal.web;

import org.jspecify.annotations.NullMarked;
