using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Tolerations that the API server rejects.</summary>
internal static class NodeCheck
{
    /// <summary>A toleration's key or value is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidTaint = new("MG1235", Severity.Error,
        "Invalid {0} '{1}' of a toleration of '{2}': {3}",
        "Write key and value as 'kubectl describe node' shows them under Taints.");

    /// <summary>A time to stay is given for a taint that sends nobody away.</summary>
    public static readonly DiagnosticDescriptor NobodyLeaves = new("MG1236", Severity.Error,
        "Forbidden: Stay of a toleration of '{0}' is only for the effect NoExecute, which alone makes Pods go",
        "Set Effect = TaintEffect.NoExecute, or remove Stay.");

    /// <summary>Reports mistakes in the tolerations of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        foreach (var toleration in scope.Component.Tolerations)
        {
            if (toleration.Key is not { } key) continue;
            if (QualifiedName.Problem(key) is { } problem) scope.Report(InvalidTaint, toleration, "", "key", key, scope.Component.Name, problem);
            if (toleration.Value is { } value && LabelValue.Problem(value) is { } valueProblem) scope.Report(InvalidTaint, toleration, "", "value", value, scope.Component.Name, valueProblem);
            TimeCheck.Check(scope, toleration, nameof(toleration.Stay), $"Stay of a toleration of '{scope.Component.Name}'", toleration.Stay, 0);
            if (toleration.Stay is not null && toleration.Effect != TaintEffect.NoExecute) scope.Report(NobodyLeaves, toleration, nameof(toleration.Stay), scope.Component.Name);
        }
    }
}
