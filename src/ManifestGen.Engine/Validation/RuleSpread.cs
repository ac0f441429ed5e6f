using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Threads;

namespace ManifestGen.Engine.Validation;

/// <summary>
/// Runs rules on several threads. For a few documents that is what takes the time: not the judging, but the compiling of each rule when it first
/// runs. The findings come in the order of the rules, whatever the threads did.
/// </summary>
internal static class RuleSpread
{
    /// <summary>Runs the rules of those groups that could find anything.</summary>
    /// <param name="groups">The rules.</param>
    /// <param name="spoken">What is spoken of.</param>
    /// <param name="check">Runs one of them.</param>
    /// <param name="place">What a fault of ours in a rule is about.</param>
    /// <param name="sink">Takes what was found.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a rule throws is a fault of ours, and is reported as one.")]
    public static void Run<TRule>(
        IReadOnlyList<RuleGroup<TRule>> groups, Topic spoken, Action<TRule, DiagnosticSink> check, Location place, DiagnosticSink sink)
        where TRule : class
    {
        // A group at a time: making its rules, too, is code that is compiled first.
        var meant = groups.Where(g => g.IsFor(spoken)).ToArray();
        var sinks = new DiagnosticSink[meant.Length];
        ParallelWork.Run(meant.Length, at =>
        {
            sinks[at] = new DiagnosticSink();
            foreach (var rule in meant[at].Rules)
            {
                try
                {
                    check(rule, sinks[at]);
                }
                catch (Exception thrown)
                {
                    sinks[at].Add(Fault.In(thrown, rule, place));
                }
            }
        });
        foreach (var one in sinks)
        {
            foreach (var found in one.Found) sink.Add(found);
        }
    }
}
