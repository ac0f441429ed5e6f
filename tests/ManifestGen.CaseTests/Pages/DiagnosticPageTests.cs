using ManifestGen.CaseTests.Manifests;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.CaseTests.Pages;

/// <summary>Ties each code to its page and its case.</summary>
public sealed class DiagnosticPageTests
{
    public static TheoryData<string> Codes => [.. DescriptorList.Codes];

    /// <summary>Codes whose page has examples that can be run.</summary>
    public static TheoryData<string> CodesWithExamples => [.. DescriptorList.Codes.Where(code => HasExamples(code))];

    /// <summary>Codes of what is found in manifests, except those whose example cannot be a file here: their page shows a text.</summary>
    public static TheoryData<string> CodesOfManifests => [.. DescriptorList.Codes.Where(code => code[2] is >= '3' and <= '7' && LanguageOf(code) is null or "yaml")];

    [Fact]
    public void A_code_has_one_meaning()
    {
        var twice = DescriptorList.All.Distinct().GroupBy(d => d.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void A_page_belongs_to_a_code()
    {
        var pages = Directory.EnumerateFiles(RepositoryFolder.Pages, "MG*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(pages.Except(DescriptorList.Codes, StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_lists_every_page_with_its_title()
    {
        var index = File.ReadAllText(Path.Combine(RepositoryFolder.Pages, "README.md"));

        Assert.All(DescriptorList.Codes, code => Assert.Contains($"| [{code}]({code}.md) | {PageOf(code).Title} |", index, StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_belongs_to_a_code()
    {
        var codes = ManifestCase.Names.Select(ManifestCase.CodeOf);

        Assert.Empty(codes.Except(DescriptorList.Codes, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_has_a_page_in_the_form_that_all_have(string code)
    {
        Assert.True(File.Exists(DiagnosticPage.PathOf(code)), $"docs/diagnostics/{code}.md is missing.");
        Assert.NotNull(DiagnosticPage.Read(code));
    }

    [Theory]
    [MemberData(nameof(CodesWithExamples))]
    public void The_wrong_example_of_a_page_yields_its_code(string code)
    {
        var found = ExampleJudge.Judge(PageOf(code).Wrong);

        Assert.Contains(code, found.Select(d => d.Code));
    }

    [Theory]
    [MemberData(nameof(CodesWithExamples))]
    public void The_right_example_of_a_page_has_no_error_and_not_its_code(string code)
    {
        var found = ExampleJudge.Judge(PageOf(code).Right);

        Assert.DoesNotContain(found, d => d.Severity == Severity.Error || d.Code == code);
    }

    [Theory]
    [MemberData(nameof(CodesOfManifests))]
    public void A_code_has_a_case(string code) =>
        Assert.Contains(code, ManifestCase.Names.Select(ManifestCase.CodeOf));

    // A definition that cannot be loaded is no example to run here; builds of real projects show that.
    private static bool HasExamples(string code) =>
        LanguageOf(code) is { } language && ExampleJudge.Languages.Contains(language) && (language != "csharp" || code[2] == '1');

    private static string? LanguageOf(string code) =>
        File.Exists(DiagnosticPage.PathOf(code)) && DiagnosticPage.Read(code) is { } page ? page.Wrong.Language : null;

    private static DiagnosticPage PageOf(string code) =>
        DiagnosticPage.Read(code) ?? throw new InvalidOperationException($"The page of {code} is not in the form that all have.");
}
