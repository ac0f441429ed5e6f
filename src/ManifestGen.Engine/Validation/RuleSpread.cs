using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation;

/// <summary>
/// Runs rules on several threads. For a single document that is what takes the time: not the judging, but the compiling of each rule when it first
/// runs. The findings come in the order of the rules, whatever the threads did.
/// </summary>
internal static class RuleSpread
{
    /// <summary>Runs the rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="check">Runs one of them.</param>
    /// <param name="place">What a fault of ours in a rule is about.</param>
    /// <param name="sink">Takes what was found.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a rule throws is a fault of ours, and is reported as one.")]
    public static void Run<TRule>(IReadOnlyList<TRule> rules, Action<TRule, DiagnosticSink> check, Location place, DiagnosticSink sink)
        where TRule : class
    {
        var sinks = new DiagnosticSink[rules.Count];
        Parallel.For(0, rules.Count, at =>
        {
            sinks[at] = new DiagnosticSink();
            try
            {
                check(rules[at], sinks[at]);
            }
            catch (Exception thrown)
            {
                sinks[at].Add(Fault.In(thrown, rules[at], place));
            }
        });
        foreach (var found in sinks.SelectMany(s => s.Found)) sink.Add(found);
    }
}
