using System.Text.RegularExpressions;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.CaseTests.Pages;

/// <summary>The definitions that the guide shows in full.</summary>
public sealed partial class GuideTests
{
    public static TheoryData<string, string> Definitions
    {
        get
        {
            var definitions = new TheoryData<string, string>();
            foreach (var page in Directory.EnumerateFiles(RepositoryFolder.Guide, "*.md").Order(StringComparer.Ordinal))
            foreach (Match block in CSharpBlock().Matches(File.ReadAllText(page)))
            {
                if (block.Groups["text"].Value.Contains(": IProductDefinition", StringComparison.Ordinal)) definitions.Add(Path.GetFileName(page), block.Groups["text"].Value);
            }

            return definitions;
        }
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_definition_in_the_guide_is_without_error(string page, string text)
    {
        var found = ExampleJudge.Judge(new Example("csharp", text));

        Assert.True(!found.Any(d => d.Severity >= Severity.Warning), $"{page}: {string.Join('\n', found.Select(d => $"{d.Code} {d.Message}"))}");
    }

    [GeneratedRegex("^```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex CSharpBlock();
}
