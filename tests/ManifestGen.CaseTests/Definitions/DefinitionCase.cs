using System.Globalization;
using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tool.Host;

namespace ManifestGen.CaseTests.Definitions;

/// <summary>
/// A folder with a definition, the files that it must become, and what is to be found on the way. The folder's name, without its number, is the
/// last part of the definition's namespace; templates of the user's own stand in <c>templates/</c>, fragments in <c>fragments/</c>.
/// </summary>
internal sealed class DefinitionCase
{
    private readonly string _folder;
    private readonly GenerationResult _result;

    /// <summary>Generates what a folder is about.</summary>
    public DefinitionCase(string name)
    {
        _folder = Path.Combine(RepositoryFolder.Cases, name);
        var templates = Path.Combine(_folder, "templates") + Path.DirectorySeparatorChar;
        var usual = UsualFacts.For(Directory.Exists(templates) ? templates : "");
        var fragments = Path.Combine(_folder, "fragments");
        if (Directory.Exists(fragments)) usual = usual with { Options = usual.Options with { Fragments = [.. Directory.GetFiles(fragments).Order(StringComparer.Ordinal).Select(f => new FragmentFile(f, []))] } };
        var facts = Instance<ICaseFacts>(name)?.Facts(usual) ?? usual;
        var product = Instance<IProductDefinition>(name)?.Define(new BuildContext { ProductName = "shop", Version = "1.4.0", Environment = facts.Options.Environment });
        var customizations = new TypedCustomizations(TimeSpan.FromMinutes(1));
        _result = Generator.Generate(product, product is null ? facts : facts with { Projects = [.. facts.Projects.Where(p => Runs(product, p.Name))] }, customizations: customizations);
    }

    /// <summary>The names of all folders with a definition.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(RepositoryFolder.Cases)
        .Where(folder => File.Exists(Path.Combine(folder, "Definition.cs")))
        .Select(folder => Path.GetFileName(folder))
        .Order(StringComparer.Ordinal);

    /// <summary>What was generated.</summary>
    public GenerationResult Result => _result;

    /// <summary>The files that are expected, path and content.</summary>
    public SortedDictionary<string, string> ExpectedFiles()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(_folder, "expected");
        if (!Directory.Exists(folder)) return files;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path));
        }

        return files;
    }

    /// <summary>The files that were generated; none after an error.</summary>
    public SortedDictionary<string, string> Files() =>
        new(_result.HasErrors ? [] : _result.Artifacts.ToDictionary(a => a.Path, a => a.Text, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The findings that are expected, a line for each.</summary>
    public string ExpectedFindings() => File.Exists(FindingsFile) ? File.ReadAllText(FindingsFile) : "";

    /// <summary>What was found, in the same form: errors and warnings. What rules on manifests say of them is not a matter of these cases.</summary>
    public string Findings() => string.Concat(_result.Diagnostics.Where(d => d.Severity != Severity.Info).Select(d => Line(d) + "\n"));

    /// <summary>Makes what was generated the expectation. For one who has looked at it.</summary>
    public void Accept()
    {
        var folder = Path.Combine(_folder, "expected");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in Files())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path)) ?? folder);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        if (Findings().Length > 0) File.WriteAllText(FindingsFile, Findings());
        else File.Delete(FindingsFile);
    }

    private string FindingsFile => Path.Combine(_folder, "expected.diagnostics.txt");

    private static bool Runs(Product product, string project) => product.Components.OfType<WorkloadComponent>().Any(c => c.Project?.Name == project);

    /// <summary>The one type of a case's namespace that is a <typeparamref name="T"/>.</summary>
    private static T? Instance<T>(string name)
        where T : class
    {
        var space = $"ManifestGen.CaseTests.Cases.{PascalCase(name)}";
        var type = typeof(DefinitionCase).Assembly.GetTypes().SingleOrDefault(t => t.Namespace == space && t.IsAssignableTo(typeof(T)));
        return type is null ? null : (T?)Activator.CreateInstance(type);
    }

    private static string PascalCase(string name)
    {
        var text = new StringBuilder();
        foreach (var word in name.Split('-').Skip(1)) text.Append(char.ToUpperInvariant(word[0])).Append(word[1..]);
        return text.ToString();
    }

    private static string Line(Diagnostic found)
    {
        var severity = found.Severity == Severity.Error ? "error" : "warning";
        var place = found.Location is { Line: > 0 } location
            ? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(location.File)}({location.Line},{location.Column})")
            : Path.GetFileName(found.Location.File);
        var template = found.Template.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" from {Path.GetFileName(found.Template.File)}({found.Template.Line})");
        var origin = !found.Origin.IsKnown ? "" : string.Create(CultureInfo.InvariantCulture, $" from {Path.GetFileName(found.Origin.File)}({found.Origin.Line})");
        var path = found.Location.Path.Length == 0 ? "" : $" {found.Location.Path}";
        var message = found.Code[2] is '1' or '2' ? $": {found.Message}" : "";
        return $"{found.Code} {severity} {place}{template}{origin}{path}{message}";
    }
}
