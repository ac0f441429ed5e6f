namespace ManifestGen;

/// <summary>Files that a container sees besides its image. Kubernetes: <c>volumes[]</c>.</summary>
public abstract record Volume : ModelElement
{
    private protected Volume(string name, string file, int line)
        : base(file, line) => Name = name;

    /// <summary>The name: at most 63 lower-case letters, digits and <c>-</c>, one of its kind in a component.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}
