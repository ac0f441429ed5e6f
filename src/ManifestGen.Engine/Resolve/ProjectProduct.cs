using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve.Checks;

namespace ManifestGen.Engine.Resolve;

/// <summary>The product of a build without a definition: a component for each project that builds a program.</summary>
internal static class ProjectProduct
{
    /// <summary>Makes the product and reports projects that none can be made of, each at its project file.</summary>
    public static Product From(BuildFacts facts, DiagnosticSink sink)
    {
        var components = new List<Component>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var programs = 0;
        foreach (var project in facts.Projects)
        {
            if (!ProjectCheck.IsProgram(project)) continue;
            programs++;
            if (DefaultName.FromProject(project.Name) is not { } name) sink.Add(ProjectCheck.NoDefaultName, new Location(project.Path), project.Name);
            else if (seen.Add(name)) components.Add(Component(project, name));
            else sink.Add(ProductCheck.DuplicateComponent, new Location(project.Path), name);
        }

        var file = facts.Projects.Count > 0 ? facts.Projects[0].Path : facts.ProjectDirectory;
        if (programs == 0) sink.Add(ProjectCheck.NothingToDeploy, new Location(file), facts.ProjectName);
        return new Product(Name(facts, components, file, sink), file, 0) { Components = components };
    }

    private static Component Component(ProjectFacts project, string name) => project.IsWeb
        ? new WebComponent(name, new Project(project.Name), project.Path, 0)
        : new WorkerComponent(name, new Project(project.Name), project.Path, 0);

    // A project that is its own only component was reported already.
    private static string Name(BuildFacts facts, List<Component> components, string file, DiagnosticSink sink)
    {
        if (DefaultName.FromProject(facts.ProjectName) is { } name) return name;
        if (components.Count > 0) sink.Add(ProjectCheck.NoDefaultName, new Location(file), facts.ProjectName);
        return "";
    }
}
