/** Pages and acts of participatory synthesis: for everybody, for members, for the team. */
@NullMarked
package org.cahiers.synthesis.web;

import org.jspecify.annotations.NullMarked;
