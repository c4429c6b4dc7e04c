package org.cahiers.insight;

import org.cahiers.analysis.draft.Draft;

/**
 * The draft of a proposal for one group. Ids of contributions in it are their numbers, revisions
 * the exact ones that were read.
 *
 * @param label of the group
 */
public record TopicDraft(TopicId topic, String label, Draft draft) {}
