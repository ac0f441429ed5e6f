using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Memory and disk are counted in whole bytes.</summary>
internal sealed class FractionalBytesRule : ContainerRule
{
    /// <summary>The amount has a fraction of a byte.</summary>
    public static readonly DiagnosticDescriptor Fraction = new("MG4197", Severity.Warning,
        "Fractional byte value '{0}' of {1} is invalid, must be an integer",
        "Write megabytes as M or Mi: m means a thousandth.");

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var resources = container["resources"];
        if (!resources.Exists) return;
        Judge(resources["requests"], sink);
        Judge(resources["limits"], sink);
    }

    private static void Judge(Field amounts, DiagnosticSink sink)
    {
        foreach (var (name, amount) in amounts.Entries)
        {
            if (name is "memory" or "ephemeral-storage" && amount.Quantity is { IsWhole: false }) sink.Add(Fraction, amount, amount.Text, name);
        }
    }
}
