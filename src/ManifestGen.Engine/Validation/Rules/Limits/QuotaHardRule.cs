using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Resources;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Limits;

/// <summary>A quota limits what can be counted, to amounts that there can be.</summary>
internal sealed class QuotaHardRule : IManifestRule
{
    /// <summary>A name of nothing that a quota counts.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG4541", Severity.Error,
        "Invalid resource '{0}': {1}",
        "Name a resource such as requests.cpu, limits.memory or pods; count other kinds as count/deployments.apps, extended resources as requests.example.com/gpu.");

    /// <summary>An amount below zero, or a part of what comes whole.</summary>
    public static readonly DiagnosticDescriptor InvalidAmount = new("MG4542", Severity.Error,
        "Invalid amount '{0}' of {1}: {2}",
        "Set an amount of zero or more; what is counted is a whole number.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("ResourceQuota", "v1")) return;
        foreach (var (name, amount) in manifest["spec"]["hard"].Entries)
        {
            if (ResourceName.QuotaProblem(name) is { } problem) sink.Add(InvalidName, KeyOf(amount), name, problem);
            if (amount.Quantity is not { } quantity) continue;
            if (quantity.Sign < 0) sink.Add(InvalidAmount, amount.MapEntryLocation, amount.Text, name, "must be greater than or equal to 0");
            if (ResourceName.IsInteger(name) && !quantity.IsCount) sink.Add(InvalidAmount, amount.MapEntryLocation, amount.Text, name, "must be an integer");
        }
    }

    private static Location KeyOf(Field amount) => amount.KeyLocation with { Path = amount.MapEntryLocation.Path };
}
