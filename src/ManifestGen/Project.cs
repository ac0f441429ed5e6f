namespace ManifestGen;

/// <summary>
/// A project of the product. The build generates a class <c>Projects</c> with one of these for each project that it knows, so that a
/// definition names a project by a member that the compiler checks.
/// </summary>
/// <param name="Name">The project file's name without its extension, such as <c>Shop.Web</c>.</param>
public sealed record Project(string Name)
{
    /// <summary>The project file's name without its extension.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Name ?? throw new ArgumentNullException(nameof(Name));
}
