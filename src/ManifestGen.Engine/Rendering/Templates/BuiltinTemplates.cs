using System.Text;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>The templates that ManifestGen brings along: the files of its <c>templates</c> folder, as resources of this assembly.</summary>
internal static class BuiltinTemplates
{
    private const string Prefix = "templates/";

    /// <summary>All of them, in ordinal order of their names.</summary>
    public static IReadOnlyList<TemplateFile> All { get; } = Read();

    private static List<TemplateFile> Read()
    {
        var assembly = typeof(BuiltinTemplates).Assembly;
        var files = new List<TemplateFile>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The resource {resource} has no content.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            files.Add(new TemplateFile(resource[Prefix.Length..], resource, reader.ReadToEnd().ReplaceLineEndings("\n")));
        }

        return files;
    }
}
