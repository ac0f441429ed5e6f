using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Limits;

/// <summary>A quota's scopes exist, go together, and can be asked of what it limits.</summary>
internal sealed class QuotaScopesRule : IManifestRule
{
    /// <summary>A scope that there is not.</summary>
    public static readonly DiagnosticDescriptor Unknown = new("MG4543", Severity.Error,
        "Unsupported scope '{0}'",
        "Use Terminating, NotTerminating, BestEffort, NotBestEffort, PriorityClass, CrossNamespacePodAffinity or, from Kubernetes 1.34 on, VolumeAttributesClass.");

    /// <summary>A scope that says nothing of a resource.</summary>
    public static readonly DiagnosticDescriptor Inapplicable = new("MG4544", Severity.Error,
        "Unsupported scope '{0}' applied to resource {1}",
        "Limit {1} in a quota of its own, without the scope.");

    /// <summary>Scopes that no object is in at once.</summary>
    public static readonly DiagnosticDescriptor Conflict = new("MG4545", Severity.Error,
        "Conflicting scopes: {0} and {1}",
        "Keep one of the two.");

    /// <summary>A comparison that the scope does not allow.</summary>
    public static readonly DiagnosticDescriptor Operator = new("MG4546", Severity.Error,
        "Scope selector: {0}",
        "Use In or NotIn with values, Exists or DoesNotExist without; only PriorityClass and VolumeAttributesClass have values.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("ResourceQuota", "v1")) return;
        var spec = manifest["spec"];
        var scopes = spec["scopes"];
        var seen = new ScopePairs();
        foreach (var scope in scopes.Items)
        {
            if (!QuotaScopes.IsKnown(scope.String, context.Version)) sink.Add(Unknown, At(scope, scopes.Path), scope.String);
            if (QuotaScopes.ResourceOutside(scope.String, spec["hard"]) is { } resource) sink.Add(Inapplicable, At(scope, scopes.Path), scope.String, resource);
            seen.Add(scope.String);
        }

        seen.Report(scopes, sink);
        if (spec["scopeSelector"].Exists) CheckSelector(spec["scopeSelector"]["matchExpressions"], spec["hard"], context, sink);
    }

    // The API server names the list, and fields of its items without their place in it.
    private static void CheckSelector(Field expressions, Field hard, RuleContext context, DiagnosticSink sink)
    {
        var seen = new ScopePairs();
        foreach (var expression in expressions.Items)
        {
            var scope = expression["scopeName"];
            if (!QuotaScopes.IsKnown(scope.String, context.Version)) sink.Add(Unknown, At(scope, $"{expressions.Path}.scopeName"), scope.String);
            if (QuotaScopes.ResourceOutside(scope.String, hard) is { } resource) sink.Add(Inapplicable, At(scope, expressions.Path), scope.String, resource);
            CheckOperator(expression, expressions.Path, sink);
            seen.Add(scope.String);
        }

        seen.Report(expressions, sink);
    }

    private static void CheckOperator(Field expression, string path, DiagnosticSink sink)
    {
        var comparison = expression["operator"];
        var values = expression["values"];
        var needsExists = expression["scopeName"].String is "BestEffort" or "NotBestEffort" or "Terminating" or "NotTerminating" or "CrossNamespacePodAffinity";
        if (needsExists && comparison.String != "Exists") sink.Add(Operator, At(comparison, $"{path}.operator"), $"`operator` must be 'Exists' for {expression["scopeName"].String}");
        switch (comparison.String)
        {
            case "In" or "NotIn" when values.Count == 0:
                sink.Add(Operator, At(values, $"{path}.values"), "must be at least one value when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist" when values.Count > 0:
                sink.Add(Operator, At(values, $"{path}.values"), "must be no value when `operator` is 'Exists' or 'DoesNotExist'");
                break;
            case "In" or "NotIn" or "Exists" or "DoesNotExist":
                break;
            default:
                sink.Add(Operator, At(comparison, $"{path}.operator"), "not a valid selector operator");
                break;
        }
    }

    private static Location At(Field field, string path) => field.Location with { Path = path };

    /// <summary>Which of the scopes that exclude each other were named.</summary>
    private struct ScopePairs
    {
        private bool _bestEffort, _notBestEffort, _terminating, _notTerminating;

        public void Add(string? scope)
        {
            _bestEffort |= scope == "BestEffort";
            _notBestEffort |= scope == "NotBestEffort";
            _terminating |= scope == "Terminating";
            _notTerminating |= scope == "NotTerminating";
        }

        public readonly void Report(Field list, DiagnosticSink sink)
        {
            if (_bestEffort && _notBestEffort) sink.Add(Conflict, list, "BestEffort", "NotBestEffort");
            if (_terminating && _notTerminating) sink.Add(Conflict, list, "Terminating", "NotTerminating");
        }
    }
}
