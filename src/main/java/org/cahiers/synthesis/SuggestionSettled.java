package org.cahiers.synthesis;

import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;

/**
 * News: the team has settled a suggestion. Fired inside the transaction.
 *
 * @param author of the suggestion
 * @param reason as published
 * @param address page of the paragraph
 */
public record SuggestionSettled(
    SuggestionId suggestion,
    AccountId author,
    Settled outcome,
    String reason,
    SynthesisId synthesis,
    ParagraphId paragraph,
    DebateId debate,
    String address) {}
