using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Users, capabilities and filters that cannot be.</summary>
internal static class SecurityCheck
{
    /// <summary>A capability's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidCapability = new("MG1115", Severity.Error,
        "Invalid capability '{0}': {1}",
        "Write it as in NET_BIND_SERVICE.");

    /// <summary>The path of a filter is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidProfile = new("MG1116", Severity.Error,
        "Invalid seccomp profile '{0}': {1}",
        "Write the path below the kubelet's folder of profiles, such as 'profiles/shop.json'.");

    /// <summary>Reports mistakes in the security of a container.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Container.Security is not { } security) return;
        var name = scope.Container.Name;
        NumberCheck.Between(scope, security, nameof(security.RunAsUser), $"RunAsUser of '{name}'", security.RunAsUser, 0, int.MaxValue);
        NumberCheck.Between(scope, security, nameof(security.RunAsGroup), $"RunAsGroup of '{name}'", security.RunAsGroup, 0, int.MaxValue);
        NumberCheck.Between(scope, security, nameof(security.FileSystemGroup), $"FileSystemGroup of '{name}'", security.FileSystemGroup, 0, int.MaxValue);
        foreach (var capability in security.AddCapabilities)
        {
            if (CapabilityProblem(capability) is { } problem) scope.Report(InvalidCapability, security, nameof(security.AddCapabilities), capability, problem);
        }

        if (security.Seccomp?.LocalhostPath is { } path && (path.Length == 0 ? "must not be empty" : RelativePath.Problem(path)) is { } pathProblem)
        {
            scope.Report(InvalidProfile, security, nameof(security.Seccomp), path, pathProblem);
        }
    }

    private static string? CapabilityProblem(string capability)
    {
        foreach (var c in capability)
        {
            if (!char.IsAsciiLetterUpper(c) && c != '_') return "must consist of upper-case letters and '_'";
        }

        if (capability.Length == 0) return "must not be empty";
        if (capability == "ALL") return "must name one capability, not all";
        return capability.StartsWith("CAP_", StringComparison.Ordinal) ? "must be without 'CAP_'" : null;
    }
}
