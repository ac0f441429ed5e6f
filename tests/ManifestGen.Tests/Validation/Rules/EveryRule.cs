using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tests.Validation.Rules;

/// <summary>
/// Runs every rule, those too that a run would pass over because nothing is said of their topics. Such a rule must find nothing: if it does, its line stands in
/// the wrong group of the list, or a word is missing for a topic.
/// </summary>
internal static class EveryRule
{
    /// <summary>Runs the rules on one resource.</summary>
    public static void Judge(Manifest manifest, RuleContext context) =>
        Run(ManifestRules.All, Topics.Of(manifest), (rule, sink) => rule.Check(manifest, context, sink));

    /// <summary>Runs the rules across resources.</summary>
    public static void Judge(IReadOnlyList<Manifest> manifests, RuleContext context)
    {
        var bundle = new Bundle(manifests);
        Run(BundleRules.All, manifests.Aggregate(Topic.None, (spoken, manifest) => spoken | Topics.Of(manifest)), (rule, sink) => rule.Check(bundle, context, sink));
    }

    private static void Run<TRule>(IEnumerable<RuleGroup<TRule>> groups, Topic spoken, Action<TRule, DiagnosticSink> check)
        where TRule : class
    {
        foreach (var group in groups)
        foreach (var rule in group.Rules)
        {
            var sink = new DiagnosticSink();
            check(rule, sink);
            if (!group.IsFor(spoken) && sink.Found.Count > 0)
                Assert.Fail($"{rule.GetType().Name} is passed over, as nothing is said of its topics, and would have found: {sink.Found[0].Code} {sink.Found[0].Message}");
        }
    }
}
