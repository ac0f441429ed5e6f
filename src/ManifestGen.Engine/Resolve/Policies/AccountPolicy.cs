namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Each component has an identity of its own, without a token unless it may do something with it: most never talk to the API server.</summary>
internal static class AccountPolicy
{
    /// <summary>The name of the account that a component's Pods run under.</summary>
    public static Resolved<string> Name(ComponentScope scope, Resolved<string> name)
    {
        var said = scope.Component.ServiceAccount;
        return said?.Name is { } given ? Choice.Said(given, said) : Choice.Default(name.Value);
    }

    /// <summary>Whether the Pods get its token.</summary>
    public static Resolved<bool> MountToken(ComponentScope scope)
    {
        if (scope.Component.ServiceAccount is { MountToken: { } token } said) return Choice.Said(token, said, nameof(said.MountToken));
        return scope.Component.Permissions is [var first, ..]
            ? new Resolved<bool>(true, Origin.Derived("permissions", first.Location))
            : Choice.Default(false);
    }

    /// <summary>The account to write; null when the component uses one that exists.</summary>
    public static ResolvedServiceAccount? Resolve(ComponentScope scope, Resolved<string> name)
    {
        var said = scope.Component.ServiceAccount;
        if (said is { Create: false }) return null;
        return new ResolvedServiceAccount(Name(scope, name), MetadataPolicy.Annotations(scope, said?.Annotations ?? []), MountToken(scope));
    }
}
