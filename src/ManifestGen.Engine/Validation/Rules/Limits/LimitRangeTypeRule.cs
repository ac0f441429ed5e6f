using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Resources;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Limits;

/// <summary>Each limit of a LimitRange is for a sort of object of its own, and on resources that such objects have.</summary>
internal sealed class LimitRangeTypeRule : IManifestRule
{
    /// <summary>A sort that there is not.</summary>
    public static readonly DiagnosticDescriptor InvalidType = new("MG4551", Severity.Error,
        "Invalid limit type '{0}': {1}",
        "Use Container, Pod or PersistentVolumeClaim.");

    /// <summary>Two limits for one sort.</summary>
    public static readonly DiagnosticDescriptor DuplicateType = new("MG4552", Severity.Error,
        "Duplicate limit type: {0}",
        "Put all limits of one type in one entry.");

    /// <summary>A default for what has no resources of its own.</summary>
    public static readonly DiagnosticDescriptor DefaultForbidden = new("MG4553", Severity.Error,
        "{0} may not be specified when `type` is 'Pod'",
        "Set defaults in a limit of type Container.");

    /// <summary>A limit on claims that limits nothing.</summary>
    public static readonly DiagnosticDescriptor StorageRequired = new("MG4554", Severity.Error,
        "Either minimum or maximum storage value is required, but neither was provided",
        "Set min.storage or max.storage.");

    /// <summary>A name of nothing that such objects have.</summary>
    public static readonly DiagnosticDescriptor InvalidResource = new("MG4555", Severity.Error,
        "Invalid resource '{0}': {1}",
        "Name a resource of the type: cpu, memory or ephemeral-storage of containers and Pods, storage of claims.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("LimitRange", "v1")) return;
        var limits = manifest["spec"]["limits"];
        var at = 0;
        foreach (var limit in limits.Items)
        {
            var type = limit["type"];
            var name = type.String ?? "";
            if (TypeProblem(name) is { } problem) sink.Add(InvalidType, type, name, problem);
            if (StoodBefore(limits, name, at++)) sink.Add(DuplicateType, type, name);
            CheckMembers(limit, name, sink);
        }
    }

    private static string? TypeProblem(string type)
    {
        if (QualifiedName.Problem(type) is { } problem) return problem;
        if (type is "Container" or "Pod" or "PersistentVolumeClaim" || type.Contains('/', StringComparison.Ordinal)) return null;
        return "must be a standard limit type or fully qualified";
    }

    private static bool StoodBefore(Field limits, string type, int end)
    {
        var at = 0;
        foreach (var limit in limits.Items)
        {
            if (at++ == end) return false;
            if ((limit["type"].String ?? "") == type) return true;
        }

        return false;
    }

    private static void CheckMembers(Field limit, string type, DiagnosticSink sink)
    {
        CheckNames(limit["max"], type, sink);
        CheckNames(limit["min"], type, sink);
        CheckNames(limit["maxLimitRequestRatio"], type, sink);
        if (type == "Pod")
        {
            if (limit["default"].Count > 0) sink.Add(DefaultForbidden, limit["default"], "default");
            if (limit["defaultRequest"].Count > 0) sink.Add(DefaultForbidden, limit["defaultRequest"], "defaultRequest");
        }
        else
        {
            CheckNames(limit["default"], type, sink);
            CheckNames(limit["defaultRequest"], type, sink);
        }

        var hasStorage = limit["min"].Value("storage") is not null || limit["max"].Value("storage") is not null;
        if (type == "PersistentVolumeClaim" && !hasStorage) sink.Add(StorageRequired, limit.Location with { Path = $"{limit.Path}.limits" });
    }

    private static void CheckNames(Field amounts, string type, DiagnosticSink sink)
    {
        foreach (var (name, amount) in amounts.Entries)
        {
            var problem = type is "Pod" or "Container" ? ResourceName.ContainerProblem(name) : ResourceName.Problem(name);
            if (problem is not null) sink.Add(InvalidResource, amount.KeyLocation with { Path = amount.MapEntryLocation.Path }, name, problem);
        }
    }
}
