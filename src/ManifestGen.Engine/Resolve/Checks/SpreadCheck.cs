using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Spreads over what no node has.</summary>
internal static class SpreadCheck
{
    /// <summary>The node label is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidKey = new("MG1110", Severity.Error,
        "Invalid topology key '{0}': {1}",
        "Name a label that nodes have, such as 'topology.kubernetes.io/zone'.");

    /// <summary>The same label is spread over twice.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1111", Severity.Error,
        "Duplicate value: '{0}' spreads over '{1}' more than once",
        "Keep one of them.");

    /// <summary>Reports mistakes in the spread of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Replicated?.Spread is not { } spreads) return;
        for (var i = 0; i < spreads.Count; i++)
        {
            var spread = spreads[i];
            if (QualifiedName.Problem(spread.TopologyKey) is { } problem) scope.Report(InvalidKey, spread, "", spread.TopologyKey, problem);
            NumberCheck.AtLeast(scope, spread, nameof(spread.MaxSkew), $"MaxSkew of '{scope.Component.Name}'", spread.MaxSkew, 1);
            for (var j = 0; j < i; j++)
            {
                if (spreads[j].TopologyKey == spread.TopologyKey && spreads[j].Required == spread.Required) scope.Report(Duplicate, spread, "", scope.Component.Name, spread.TopologyKey);
            }
        }
    }
}
