using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Judges a custom resource by the schema of its kind; its type and metadata are judged elsewhere.</summary>
/// <param name="schema">The schema.</param>
/// <param name="version">The release that the resource is for.</param>
internal sealed class CustomResourceCheck(ValueSchema schema, KubernetesVersion version)
{
    private const int ShownRules = 3;

    /// <summary>Judges a resource.</summary>
    public void Check(Manifest manifest, DiagnosticSink sink)
    {
        if (manifest.Root.Node is not YamlMapping root) return;
        var budget = new WalkBudget();
        new ValueWalk(sink, budget, new ResourceShell(version)).CheckResource(root, schema);
        if (budget.Rules.Count > 0)
        {
            var some = string.Join("; ", budget.Rules.Take(ShownRules)) + (budget.Rules.Count > ShownRules ? "; ..." : "");
            var (count, verb) = budget.Rules.Count == 1 ? ("One rule", "is") : ($"{budget.Rules.Count} rules", "are");
            sink.Add(CustomDiagnostics.RulesNotJudged, manifest["kind"], count, verb, some);
        }

        if (budget.Patterns.Count > 0) sink.Add(CustomDiagnostics.NotJudged, manifest["kind"], $"the pattern {string.Join(", ", budget.Patterns)}");
        if (budget.IsSpent) sink.Add(CustomDiagnostics.NotJudged, manifest["kind"], "the schema takes more than 200,000 steps here, and the rest was left");
    }
}
