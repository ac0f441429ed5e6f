using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve;

/// <summary>What is the same for all components of a product while it is resolved.</summary>
internal sealed class ProductScope
{
    /// <summary>The product as it was written, or as it was made from the projects' facts.</summary>
    public required Product Product { get; init; }

    /// <summary>Whether there is a definition.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>What the build knows.</summary>
    public required BuildFacts Facts { get; init; }

    /// <summary>The projects by their names; the first of those that share one.</summary>
    public IReadOnlyDictionary<string, ProjectFacts> Projects => field ??= ByName(Facts.Projects);

    /// <summary>What the run was asked for.</summary>
    public GenerationOptions Options => Facts.Options;

    /// <summary>The full paths of the files that the definition makes the run read, in ordinal order.</summary>
    public SortedSet<string> FilesRead { get; } = new(StringComparer.Ordinal);

    /// <summary>The full paths of the projects whose restore was looked at.</summary>
    public HashSet<string> CheckedRestores { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes what is found.</summary>
    public required DiagnosticSink Sink { get; init; }

    /// <summary>The origin of a name: the definition, or the project it was made from.</summary>
    public Origin OriginOf(ModelElement element) =>
        IsWritten ? Origin.Definition(element.Location) : new Origin(OriginKind.Project, element.Location, "MSBuildProjectName");

    private static Dictionary<string, ProjectFacts> ByName(IReadOnlyList<ProjectFacts> projects)
    {
        var byName = new Dictionary<string, ProjectFacts>(projects.Count, StringComparer.Ordinal);
        foreach (var project in projects) byName.TryAdd(project.Name, project);
        return byName;
    }
}
