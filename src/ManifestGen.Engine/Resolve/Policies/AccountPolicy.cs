namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>Each component has an identity of its own, without a token: most never talk to the API server.</summary>
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
        var said = scope.Component.ServiceAccount;
        return said is null ? Choice.Default(false) : Choice.Unless(said.MountToken, false, said, nameof(said.MountToken));
    }

    /// <summary>The account to write; null when the component uses one that exists.</summary>
    public static ResolvedServiceAccount? Resolve(ComponentScope scope, Resolved<string> name)
    {
        var said = scope.Component.ServiceAccount;
        if (said is { Create: false }) return null;
        return new ResolvedServiceAccount(Name(scope, name), MetadataPolicy.Annotations(scope, said?.Annotations ?? []), MountToken(scope));
    }
}
