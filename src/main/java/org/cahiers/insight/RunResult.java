package org.cahiers.insight;

import java.util.Set;
import org.cahiers.analysis.cluster.ClusterParameters;
import org.cahiers.analysis.opinion.OpinionReport;
import org.cahiers.analysis.receipt.Receipt;
import org.cahiers.insight.plan.Plan;
import org.cahiers.insight.plan.PlanDifference;

/**
 * What a run found, ready to be stored.
 *
 * @param plan with what people changed
 * @param lapsed edits that it cannot keep
 * @param copies contributions that are near-copies of another
 */
record RunResult(
    RunInput input,
    Plan plan,
    Set<Long> lapsed,
    PlanDifference difference,
    OpinionReport opinions,
    ClusterParameters parameters,
    Receipt receipt,
    int copies) {}
