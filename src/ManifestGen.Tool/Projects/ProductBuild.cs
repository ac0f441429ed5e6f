using System.Globalization;
using ManifestGen.Engine.Writing;

namespace ManifestGen.Tool.Projects;

/// <summary>A build of a project that uses ManifestGen, and what ManifestGen left behind in it.</summary>
/// <param name="Build">The build.</param>
/// <param name="Problem">Why the project has no manifests though it may have built; empty when it has.</param>
internal sealed record ProductBuild(ProjectBuild Build, string Problem)
{
    private const string Frameworks = "TargetFrameworks";
    private const string Framework = "TargetFramework";
    private const string Enabled = "ManifestGenEnabled";

    private static readonly string[] Asked =
        [Framework, Frameworks, Enabled, "ManifestGenOutputPath", "_ManifestGenFullOutputPath", "_ManifestGenFilesFile", "_ManifestGenHost", "_ManifestGenRequestFile", "_ManifestGenRuntimeConfigFile"];

    private IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>The framework to name when the project is asked for more: the newest, of several. Nothing for a project of one framework.</summary>
    public IReadOnlyList<(string Name, string Value)> FrameworkToAsk { get; private init; } = [];

    /// <summary>The folder that is written to.</summary>
    public string OutputPath => Properties.GetValueOrDefault("_ManifestGenFullOutputPath", "");

    /// <summary>The assembly of the host that the build uses: that of the package, whatever the version of this program.</summary>
    public string Host => Properties.GetValueOrDefault("_ManifestGenHost", "");

    /// <summary>What the build last asked the host.</summary>
    public string RequestFile => Properties.GetValueOrDefault("_ManifestGenRequestFile", "");

    /// <summary>What the host is started with, so that the product's assemblies load.</summary>
    public string RuntimeConfigFile => Properties.GetValueOrDefault("_ManifestGenRuntimeConfigFile", "");

    /// <summary>The generated files, without the index that is kept beside them; none when the build failed.</summary>
    public IReadOnlyList<string> Files => Properties.GetValueOrDefault("_ManifestGenFilesFile") is { Length: > 0 } list && File.Exists(list)
        ? [.. File.ReadAllLines(list).Where(f => Path.GetFileName(f) != OutputIndex.FileName)]
        : [];

    /// <summary>Builds a project.</summary>
    public static ProductBuild Run(string project, IReadOnlyList<(string Name, string Value)> set)
    {
        var build = ProjectBuild.Run(project, set, Asked);
        if (!build.Succeeded) return new ProductBuild(build, "");

        var properties = build.Properties;
        (string, string)[] toAsk = [];
        if (properties[Framework].Length == 0 && Newest(properties[Frameworks]) is { } framework)
        {
            // What is built for several frameworks has its manifests from the newest of them.
            toAsk = [(Framework, framework)];
            properties = ProjectBuild.Evaluate(project, [.. set, .. toAsk], Asked).Properties;
        }

        var problem = properties[Enabled] switch
        {
            "true" when IsEmpty(properties.GetValueOrDefault("_ManifestGenFilesFile", "")) => $"'{project}' has nothing to deploy: it is a library without a product definition.",
            "true" => "",
            "" => $"'{project}' does not use ManifestGen. Add it: dotnet add \"{project}\" package ManifestGen",
            var off => $"ManifestGen is off in '{project}': its property ManifestGenEnabled is '{off}'.",
        };
        return new ProductBuild(build, problem) { Properties = properties, FrameworkToAsk = toAsk };
    }

    /// <summary>Whether a build has written down that it wrote nothing: what it does for a library that describes no product.</summary>
    private static bool IsEmpty(string file) => File.Exists(file) && new FileInfo(file).Length == 0;

    /// <summary>The newest framework that runs in a container: one without a platform such as <c>-windows</c>.</summary>
    private static string? Newest(string frameworks) => frameworks
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(f => f.StartsWith("net", StringComparison.Ordinal) && f.Contains('.', StringComparison.Ordinal) && !f.Contains('-', StringComparison.Ordinal))
        .Where(f => decimal.TryParse(f.AsSpan(3), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        .MaxBy(f => decimal.Parse(f.AsSpan(3), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
}
