/** The search page, and the similar contributions that the form of a new one shows. */
@NullMarked
package org.cahiers.search.web;

import org.jspecify.annotations.NullMarked;
