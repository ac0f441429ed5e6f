using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>A path of an Ingress is absolute, and one that is matched step by step is in its plain form.</summary>
internal sealed class IngressPathRule : IManifestRule
{
    /// <summary>A path that cannot be matched.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4345", Severity.Error,
        "Invalid path '{0}': {1}",
        "Begin the path with '/' and write it as it is after normalisation; with pathType ImplementationSpecific the controller decides what else it may be.");

    /// <summary>A path without the way in which it is matched.</summary>
    public static readonly DiagnosticDescriptor TypeRequired = new("MG4357", Severity.Error,
        "pathType must be specified",
        "Set pathType: Prefix to match the path and what is below it, or Exact to match the path alone.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Ingress", "networking.k8s.io/v1")) return;
        foreach (var rule in manifest["spec"]["rules"].Items)
        {
            if (!rule["http"].Exists) continue;
            foreach (var item in rule["http"]["paths"].Items)
            {
                var path = item["path"];
                if (string.IsNullOrEmpty(item["pathType"].String)) sink.Add(TypeRequired, item["pathType"]);
                if (Problem(item["pathType"].String, path.String ?? "") is { } problem) sink.Add(Invalid, path, path.String, problem);
            }
        }
    }

    private static string? Problem(string? type, string path) => type switch
    {
        "Exact" or "Prefix" => StepProblem(path),
        "ImplementationSpecific" when path.Length > 0 && path[0] != '/' => "must be an absolute path",
        _ => null,
    };

    /// <summary>What is wrong with a path that is matched step by step, in the API server's words; null when nothing is.</summary>
    public static string? StepProblem(string path)
    {
        if (path.Length == 0 || path[0] != '/') return "must be an absolute path";
        if (path.Contains("//", StringComparison.Ordinal)) return "must not contain '//'";
        if (path.Contains("/./", StringComparison.Ordinal)) return "must not contain '/./'";
        if (path.Contains("/../", StringComparison.Ordinal)) return "must not contain '/../'";
        if (path.Contains("%2f", StringComparison.Ordinal)) return "must not contain '%2f'";
        if (path.Contains("%2F", StringComparison.Ordinal)) return "must not contain '%2F'";
        if (path.EndsWith("/..", StringComparison.Ordinal)) return "cannot end with '/..'";
        return path.EndsWith("/.", StringComparison.Ordinal) ? "cannot end with '/.'" : null;
    }
}
