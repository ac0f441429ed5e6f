using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Permissions that cannot be granted, or never would be.</summary>
internal static class PermissionCheck
{
    /// <summary>There is no namespace that could be named to the API server.</summary>
    public static readonly DiagnosticDescriptor NoNamespace = new("MG1357", Severity.Error,
        "'{0}' has permissions, and the product '{1}' does not say in which namespace its account is",
        "Set Namespace = new(\"shop\") on the product, with Create = false for one that exists. A RoleBinding names the namespace of the account.");

    /// <summary>A permission allows nothing, or something that is not there.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG1358", Severity.Error,
        "Invalid permission of '{0}': {1}",
        "Write new(ApiVerbs.Read, [ApiKind.Pods]), or new ApiKind(\"orders\", \"shop.example.com\") with the plural as 'kubectl api-resources' shows it.");

    /// <summary>Names are given for what is asked without one.</summary>
    public static readonly DiagnosticDescriptor NeverGranted = new("MG1359", Severity.Error,
        "The permission of '{0}' to {1} is never granted: it has Names, and such a request names nothing",
        "Give it a permission of its own, without Names.");

    // A Role is of one namespace, and these are in none.
    private static readonly string[] ClusterWide = ["nodes", "namespaces", "persistentvolumes", "componentstatuses"];

    /// <summary>Reports mistakes in the permissions of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        var (name, permissions) = (scope.Component.Name, scope.Component.Permissions);
        if (permissions.Count > 0 && scope.Product.Product.Namespace is null) scope.Report(NoNamespace, permissions[0], "", name, scope.Product.Product.Name);
        foreach (var permission in permissions)
        {
            if (permission.Verbs == ApiVerbs.None) scope.Report(Invalid, permission, "", name, "it must have at least one verb");
            if (permission.Resources.Count == 0) scope.Report(Invalid, permission, "", name, "it must have at least one resource");
            foreach (var resource in permission.Resources)
            {
                if (Problem(resource) is { } problem) scope.Report(Invalid, permission, "", name, problem);
            }

            foreach (var meant in permission.Names)
            {
                if (PathSegment.RequiredProblem(meant) is { } problem) scope.Report(Invalid, permission, nameof(permission.Names), name, $"the name '{meant}' {problem}");
            }

            // A part of a resource, such as pods/exec, is made at an address that names the resource.
            var isWhole = permission.Resources.Any(r => !r.Name.Contains('/', StringComparison.Ordinal));
            if (permission.Names.Count > 0 && permission.Verbs.HasFlag(ApiVerbs.Create) && isWhole) scope.Report(NeverGranted, permission, nameof(permission.Names), name, "create");
            if (permission.Names.Count > 0 && permission.Verbs.HasFlag(ApiVerbs.DeleteCollection)) scope.Report(NeverGranted, permission, nameof(permission.Names), name, "delete many at once");
        }
    }

    private static string? Problem(ApiKind resource)
    {
        if (resource.Name.Contains('*', StringComparison.Ordinal) || resource.Group.Contains('*', StringComparison.Ordinal)) return "each resource must be named, '*' means all that there ever will be";
        if (resource.Group.Length > 0 && Dns1123Subdomain.Problem(resource.Group) is { } group) return $"the API group '{resource.Group}' {group}";
        var parts = resource.Name.Split('/');
        if (parts.Length > 2 || parts.Any(p => Dns1123Label.Problem(p) is not null)) return $"the resource '{resource.Name}' must be a plural in lower case, such as 'pods', or a part of one, such as 'pods/log'";
        return resource.Group.Length == 0 && ClusterWide.Contains(parts[0]) ? $"'{parts[0]}' are in no namespace, and a component may act in its own alone" : null;
    }
}
