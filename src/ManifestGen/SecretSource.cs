namespace ManifestGen;

/// <summary>Where secrets of the product are kept outside the cluster, and by what they come into it. Their values are never part of a definition.</summary>
public abstract record SecretSource : ModelElement
{
    private protected SecretSource(string name, string file, int line)
        : base(file, line) => Name = name;

    /// <summary>The name of the resource: lower-case letters, digits, <c>-</c> and <c>.</c>, one of its kind in the product. Kubernetes: <c>metadata.name</c>.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
