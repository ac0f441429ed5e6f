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

    /// <summary>Whether the product is described for an environment of that name; upper and lower case are the same.</summary>
    public bool IsEnvironment(string name) => string.Equals(Environment, name, StringComparison.OrdinalIgnoreCase);
}
