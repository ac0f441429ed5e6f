using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Access;

/// <summary>Each subject of a binding is a user, a group or a service account, named in full.</summary>
internal sealed class SubjectRule : IManifestRule
{
    /// <summary>No name, or one that no service account can have.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG4527", Severity.Error,
        "Invalid name of a subject '{0}': {1}",
        "Set the name of the user, group or ServiceAccount that gets the role.");

    /// <summary>A group that does not go with the kind.</summary>
    public static readonly DiagnosticDescriptor UnsupportedGroup = new("MG4528", Severity.Error,
        "Unsupported apiGroup '{0}' of a {1}; supported value: '{2}'",
        "Leave apiGroup out; it follows from the kind.");

    /// <summary>A service account that could be of any namespace.</summary>
    public static readonly DiagnosticDescriptor NamespaceRequired = new("MG4529", Severity.Error,
        "A ServiceAccount in a ClusterRoleBinding needs its namespace",
        "Set the namespace that the ServiceAccount is in.");

    private const string Group = "rbac.authorization.k8s.io";

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!Bindings.IsBinding(manifest)) return;
        foreach (var subject in manifest["subjects"].Items) CheckSubject(subject, manifest.Kind == "RoleBinding", sink);
    }

    private static void CheckSubject(Field subject, bool isNamespaced, DiagnosticSink sink)
    {
        var kind = subject["kind"].String;
        var isAccount = kind == "ServiceAccount";
        var name = subject["name"];
        if (string.IsNullOrEmpty(name.String)) sink.Add(InvalidName, name, name.String, "must not be empty");
        else if (isAccount && Dns1123Subdomain.Problem(name.String) is { } problem) sink.Add(InvalidName, name, name.String, problem);
        if (!isAccount && kind is not ("User" or "Group")) return;

        var expected = isAccount ? "" : Group;
        var group = subject["apiGroup"];
        if (!string.IsNullOrEmpty(group.String) && group.String != expected) sink.Add(UnsupportedGroup, group, group.String, kind, expected);
        if (isAccount && !isNamespaced && string.IsNullOrEmpty(subject["namespace"].String)) sink.Add(NamespaceRequired, subject["namespace"]);
    }
}
