namespace ManifestGen.Engine.Validation;

/// <summary>
/// Rules for the same topics. They are made when a resource first speaks of these, so that a run does not pay, in code that is compiled anew in each
/// process, for rules on what is not there.
/// </summary>
/// <typeparam name="TRule">The kind of rule.</typeparam>
/// <param name="topics">What must all be spoken of for the rules to find anything.</param>
/// <param name="make">Makes the rules.</param>
internal sealed class RuleGroup<TRule>(Topic topics, Func<TRule[]> make)
{
    private TRule[]? _rules;

    /// <summary>The rules in the order in which they run. Made twice when two threads ask first; they have no state.</summary>
    public TRule[] Rules => _rules ??= make();

    /// <summary>Whether the rules could find anything in what speaks of these topics.</summary>
    public bool IsFor(Topic spoken) => (spoken & topics) == topics;
}
