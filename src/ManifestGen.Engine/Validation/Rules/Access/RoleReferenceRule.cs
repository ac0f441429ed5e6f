using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Access;

/// <summary>A binding names one role, of a kind that it can grant.</summary>
internal sealed class RoleReferenceRule : IManifestRule
{
    /// <summary>A group or kind that no role is of.</summary>
    public static readonly DiagnosticDescriptor Unsupported = new("MG4525", Severity.Error,
        "Unsupported {0} of a role: '{1}'; supported values: {2}",
        "Set {0} to {2}.");

    /// <summary>No name, or one that no role can have.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG4526", Severity.Error,
        "Invalid name of a role '{0}': {1}",
        "Set roleRef.name to the name of the role that is granted.");

    private const string Group = "rbac.authorization.k8s.io";

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!Bindings.IsBinding(manifest)) return;
        var role = manifest["roleRef"];
        var group = role["apiGroup"];
        if (group.String is not (null or "" or Group)) sink.Add(Unsupported, group, "apiGroup", group.String, Group);

        var kind = role["kind"];
        var isForCluster = manifest.Kind == "ClusterRoleBinding";
        if (!(kind.String == "ClusterRole" || (kind.String == "Role" && !isForCluster)))
        {
            sink.Add(Unsupported, kind, "kind", kind.String, isForCluster ? "ClusterRole" : "Role, ClusterRole");
        }

        var name = role["name"];
        if (PathSegment.RequiredProblem(name.String) is { } problem) sink.Add(InvalidName, name, name.String, problem);
    }
}
