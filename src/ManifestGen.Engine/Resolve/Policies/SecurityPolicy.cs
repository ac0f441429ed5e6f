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
        var group = Choice.Optional(said?.RunAsGroup, said, nameof(said.RunAsGroup)) ?? (scope.Facts is null ? SameGroup(user) : Choice.Default(AppUser));
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

    /// <summary>The security context of the component's own container, beside that of its Pods.</summary>
    public static ResolvedContainerSecurity Own(ResolvedSecurity pod) =>
        new() { ReadOnlyRootFileSystem = pod.ReadOnlyRootFileSystem, AddCapabilities = pod.AddCapabilities };

    /// <summary>The security context of a further container.</summary>
    public static ResolvedContainerSecurity Further(ComponentScope scope)
    {
        var said = scope.Container.Security;
        var user = Choice.Optional(said?.RunAsUser, said, nameof(said.RunAsUser));
        return new ResolvedContainerSecurity
        {
            RunAsUser = user,
            RunAsGroup = Choice.Optional(said?.RunAsGroup, said, nameof(said.RunAsGroup)) ?? (user is { } same ? SameGroup(same) : null),
            RunAsNonRoot = user is { } who ? new Resolved<bool>(who.Value != 0, Origin.Derived("user", who.Origin.Location)) : null,
            SeccompType = said?.Seccomp is { } profile ? Choice.Said(profile.Type, said, nameof(said.Seccomp)) : null,
            SeccompLocalhostPath = said?.Seccomp?.LocalhostPath ?? "",
            ReadOnlyRootFileSystem = Choice.Of(said?.ReadOnlyRootFileSystem, said, nameof(said.ReadOnlyRootFileSystem), true),
            AddCapabilities = Capabilities(said),
        };
    }

    // An image of others mostly has a group of the user's number; that of .NET's images it does not have.
    private static Resolved<long> SameGroup(Resolved<long> user) => new(user.Value, Origin.Derived("user", user.Origin.Location));

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
