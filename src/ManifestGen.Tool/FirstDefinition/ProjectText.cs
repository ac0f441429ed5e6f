using System.Xml;
using System.Xml.Linq;

namespace ManifestGen.Tool.FirstDefinition;

/// <summary>
/// What a project file says of itself, as it is written: nothing is evaluated, so a first definition can be made before the project builds.
/// </summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Folder">The folder that it is in.</param>
/// <param name="RootNamespace">The namespace that new files of it have.</param>
internal sealed record ProjectText(string Name, string Folder, string RootNamespace)
{
    /// <summary>Whether it answers requests: its SDK is <c>Microsoft.NET.Sdk.Web</c>.</summary>
    public bool IsWeb { get; init; }

    /// <summary>Whether it runs: it is no class library.</summary>
    public bool Runs { get; init; }

    /// <summary>Whether it refers to the package ManifestGen itself.</summary>
    public bool HasPackage { get; init; }

    /// <summary>The projects that it lists as <c>ManifestGenComponent</c>.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];

    /// <summary>Reads a project file.</summary>
    /// <exception cref="XmlException">The file is not XML.</exception>
    public static ProjectText Read(string path)
    {
        var root = XDocument.Load(path).Root;
        var elements = (root?.Descendants() ?? []).ToArray();
        var sdk = root?.Attribute("Sdk")?.Value ?? elements.FirstOrDefault(e => e.Name.LocalName == "Sdk")?.Attribute("Name")?.Value ?? "";
        var isWeb = Is(sdk, "Microsoft.NET.Sdk.Web");
        var name = Path.GetFileNameWithoutExtension(path);
        return new ProjectText(name, Path.GetDirectoryName(path) ?? "", Property("RootNamespace") is { Length: > 0 } said ? said : name.Replace(' ', '_'))
        {
            IsWeb = isWeb,
            Runs = isWeb || Is(sdk, "Microsoft.NET.Sdk.Worker") || Property("OutputType").EndsWith("Exe", StringComparison.OrdinalIgnoreCase),
            HasPackage = Items("PackageReference").Contains("ManifestGen", StringComparer.OrdinalIgnoreCase),
            Components = [.. Items("ManifestGenComponent")],
        };

        string Property(string property) => elements.LastOrDefault(e => e.Name.LocalName == property)?.Value.Trim() ?? "";

        IEnumerable<string> Items(string item) => elements
            .Where(e => e.Name.LocalName == item)
            .SelectMany(e => (e.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static bool Is(string sdk, string name) => sdk.Split('/')[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
