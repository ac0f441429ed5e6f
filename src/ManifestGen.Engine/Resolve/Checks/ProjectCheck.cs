using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Projects that cannot be what a component runs.</summary>
internal static class ProjectCheck
{
    /// <summary>A component runs a project that the build does not know.</summary>
    public static readonly DiagnosticDescriptor UnknownProject = new("MG1005", Severity.Error,
        "The component '{0}' runs the project '{1}', which is not among those of the product: {2}",
        "Add <ManifestGenComponent Include=\"...\" /> for the project, or name one of those by the generated class Projects.");

    /// <summary>There is neither a definition nor a project that runs.</summary>
    public static readonly DiagnosticDescriptor NothingToDeploy = new("MG1006", Severity.Error,
        "The project '{0}' has nothing to deploy: it has no definition, and no project of it builds a program",
        "Write a class that implements IProductDefinition, list projects as <ManifestGenComponent Include=\"...\" />, or set ManifestGenEnabled to false.");

    /// <summary>No component runs a project that was listed.</summary>
    public static readonly DiagnosticDescriptor UnusedProject = new("MG1007", Severity.Info,
        "No component of the product '{0}' runs the project '{1}'",
        "Add a component for it, or remove it from ManifestGenComponent.");

    /// <summary>A project's name cannot become that of a component.</summary>
    public static readonly DiagnosticDescriptor NoDefaultName = new("MG1008", Severity.Error,
        "The project name '{0}' cannot become a name in Kubernetes: it needs 1 to 63 letters, digits and '-' of ASCII",
        "Write an IProductDefinition that names the component, or rename the project.");

    /// <summary>A component runs a library.</summary>
    public static readonly DiagnosticDescriptor IsLibrary = new("MG1011", Severity.Error,
        "The component '{0}' runs the project '{1}', which builds a library",
        "Set OutputType to Exe in the project, or name a project that builds a program.");

    /// <summary>Reports a component's project that is missing or is no program.</summary>
    public static ProjectFacts? Find(ProductScope scope, WorkloadComponent component, Project project)
    {
        if (!scope.Projects.TryGetValue(project.Name, out var facts))
        {
            var known = scope.Projects.Count == 0 ? "none" : string.Join(", ", scope.Projects.Keys);
            scope.Sink.Add(UnknownProject, component.Location, component.Name, project.Name, known);
            return null;
        }

        if (IsProgram(facts)) return facts;
        scope.Sink.Add(IsLibrary, component.Location, component.Name, facts.Name);
        return null;
    }

    /// <summary>Reports projects that no component runs.</summary>
    public static void Unused(ProductScope scope)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in scope.Product.Components)
        {
            if (component is WorkloadComponent { Project: { } project }) used.Add(project.Name);
        }

        foreach (var facts in scope.Facts.Projects)
        {
            if (IsProgram(facts) && !used.Contains(facts.Name)) scope.Sink.Add(UnusedProject, Location.Of(scope.Product.Location, nameof(Product.Components)), scope.Product.Name, facts.Name);
        }
    }

    /// <summary>Whether a project builds something that runs in a container.</summary>
    public static bool IsProgram(ProjectFacts facts) => string.Equals(facts.OutputType, "Exe", StringComparison.OrdinalIgnoreCase);
}
