namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A container runs as the user of .NET's own images, with a file system that it cannot write to and no privileges.</summary>
internal static class SecurityPolicy
{
    // The user "app" of the .NET images, by number: Kubernetes cannot tell from a name whether a user is root.
    private const long AppUser = 1654;

    /// <summary>The security contexts of a component's Pods.</summary>
    public static ResolvedSecurity Resolve(ComponentScope scope)
    {
        var said = scope.Component.Security;
        var user = Choice.Of(said?.RunAsUser, said, nameof(said.RunAsUser), AppUser);
        var group = Choice.Of(said?.RunAsGroup, said, nameof(said.RunAsGroup), AppUser);
        return new ResolvedSecurity
        {
            RunAsUser = user,
            RunAsGroup = group,
            FileSystemGroup = said?.FileSystemGroup is { } volumes
                ? Choice.Said(volumes, said, nameof(said.FileSystemGroup))
                : group.Origin.Kind == OriginKind.Default ? group : new Resolved<long>(group.Value, Origin.Derived("group", group.Origin.Location)),
            RunAsNonRoot = user.Origin.Kind == OriginKind.Default
                ? Choice.Default(true)
                : new Resolved<bool>(user.Value != 0, Origin.Derived("user", user.Origin.Location)),
            SeccompType = said?.Seccomp is { } profile ? Choice.Said(profile.Type, said, nameof(said.Seccomp)) : Choice.Default(SeccompProfile.RuntimeDefault.Type),
            SeccompLocalhostPath = said?.Seccomp?.LocalhostPath ?? "",
            ReadOnlyRootFileSystem = Choice.Of(said?.ReadOnlyRootFileSystem, said, nameof(said.ReadOnlyRootFileSystem), true),
            AddCapabilities = Capabilities(said),
        };
    }

    private static Resolved<string>[] Capabilities(ContainerSecurity? said)
    {
        if (said is null || said.AddCapabilities.Count == 0) return [];
        var names = new SortedSet<string>(said.AddCapabilities, StringComparer.Ordinal);
        var capabilities = new Resolved<string>[names.Count];
        var at = 0;
        foreach (var name in names) capabilities[at++] = Choice.Said(name, said, nameof(said.AddCapabilities));
        return capabilities;
    }
}
