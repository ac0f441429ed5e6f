using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;

namespace ManifestGen.CaseTests.Pages;

/// <summary>
/// A template as a page shows it, rendered as a user's own for a shop of one web component. A comment in its first line may name its file:
/// <c># extra.yaml.scriban</c>, the default.
/// </summary>
/// <param name="text">The template.</param>
internal sealed class TemplateExample(string text)
{
    /// <summary>What is found when it is rendered.</summary>
    public IReadOnlyList<Diagnostic> Judge()
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, FileName()), text);
            var facts = UsualFacts.For(folder.FullName) with { Projects = [UsualFacts.Web] };
            return Generator.Generate(null, facts).Diagnostics;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string FileName()
    {
        var first = text.Split('\n')[0];
        return first.StartsWith("# ", StringComparison.Ordinal) && first.EndsWith(".scriban", StringComparison.Ordinal) ? first[2..] : "extra.yaml.scriban";
    }
}
