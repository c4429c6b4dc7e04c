/** Pages of debates: the debate of an address, official positions, administration. */
@NullMarked
package org.cahiers.debate.web;

import org.jspecify.annotations.NullMarked;
