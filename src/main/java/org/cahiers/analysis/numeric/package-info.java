/** Arithmetic that gives the same bits on every machine, for the inner loops of the analysis. */
package org.cahiers.analysis.numeric;
