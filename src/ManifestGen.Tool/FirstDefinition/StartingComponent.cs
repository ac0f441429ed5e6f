using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tool.FirstDefinition;

/// <summary>A component that a first definition has.</summary>
/// <param name="Name">The component's name, as a build without a definition chooses it.</param>
/// <param name="Project">The project's identifier in the generated class <c>Projects</c>.</param>
/// <param name="IsWeb">Whether it answers requests.</param>
internal sealed record StartingComponent(string Name, string Project, bool IsWeb)
{
    /// <summary>The name for a project whose own name gives none.</summary>
    private const string NamelessComponent = "app";

    /// <summary>The component that runs a project.</summary>
    public static StartingComponent Of(ProjectText project) => new(NameOf(project), IdentifierOf(project.Name), project.IsWeb);

    /// <summary>The name that a project gives to a component or a product.</summary>
    public static string NameOf(ProjectText project) => DefaultName.FromProject(project.Name) ?? NamelessComponent;

    /// <summary>As the build names it: what C# does not allow becomes <c>_</c>.</summary>
    private static string IdentifierOf(string project)
    {
        var identifier = string.Concat(project.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        if (char.IsDigit(identifier[0])) identifier = $"_{identifier}";
        if (identifier == "Projects") identifier = "Projects_";
        return identifier.All(char.IsLower) ? $"@{identifier}" : identifier;
    }
}
