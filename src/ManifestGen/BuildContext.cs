namespace ManifestGen;

/// <summary>What a definition may know about the build that it is evaluated for.</summary>
public sealed record BuildContext
{
    /// <summary>The environment to describe the product for; empty when none was named. From <c>ManifestGenEnvironments</c>.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The name of the project that ManifestGen was added to, as a valid product name; the product's own name is the definition's to choose.</summary>
    public string ProductName { get; init; } = "";

    /// <summary>The version of the project that ManifestGen was added to, such as <c>1.4.0</c>. From <c>Version</c>.</summary>
    public string Version { get; init; } = "";

    /// <summary>Further values handed over by the build, by name. From the items <c>ManifestGenProperty</c>.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The profile of the environment that the product is described for; the first when none is named. A name that none of them has is an error
    /// once the product has the profile: <c>Profile = build.Choose(new Production(), new Minikube())</c>.
    /// </summary>
    /// <typeparam name="T">What the profiles have in common: a type of your own lets the definition read values from the one that is chosen.</typeparam>
    /// <param name="profiles">At least one; the first is that of the plain output.</param>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public T Choose<T>(params T[] profiles)
        where T : Profile
    {
        if (profiles is null || profiles.Length == 0) throw new ArgumentException("Give at least one profile to choose from.", nameof(profiles));
        var names = new string[profiles.Length];
        for (var i = 0; i < names.Length; i++) names[i] = profiles[i]?.Name ?? throw new ArgumentException("A profile is null.", nameof(profiles));
        var chosen = profiles.FirstOrDefault(p => IsEnvironment(p.Name)) ?? profiles[0];
        return (T)((Profile)chosen with { Alternatives = names });
    }

    /// <summary>Whether the product is described for an environment of that name; upper and lower case are the same.</summary>
    public bool IsEnvironment(string name) => string.Equals(Environment, name, StringComparison.OrdinalIgnoreCase);
}
