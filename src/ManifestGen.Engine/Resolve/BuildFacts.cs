namespace ManifestGen.Engine.Resolve;

/// <summary>What the build knows about a product: its projects and the options it was built with. The build writes it as JSON; the host reads it.</summary>
public sealed record BuildFacts
{
    /// <summary>The name of the project that ManifestGen was added to; the product's name when no definition gives one.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The folder of that project.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>The projects that make the product: the one ManifestGen was added to, or those it lists as <c>ManifestGenComponent</c>.</summary>
    public required IReadOnlyList<ProjectFacts> Projects { get; init; }

    /// <summary>What the build was asked for.</summary>
    public required GenerationOptions Options { get; init; }

    /// <summary>Whether there is a file or folder of that full path, for what a definition names and a builder will look for. By default the file system is asked.</summary>
    public Func<string, bool> Exists { get; init; } = Path.Exists;
}
