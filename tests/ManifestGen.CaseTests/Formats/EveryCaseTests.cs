using System.Text.RegularExpressions;
using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Formats;

namespace ManifestGen.CaseTests.Formats;

/// <summary>Whatever a definition or a user's own template brings, every form holds the same resources.</summary>
public sealed partial class EveryCaseTests
{
    public static TheoryData<string> Names => [.. DefinitionCase.Names.Where(n => new DefinitionCase(n).Files().Count > 0)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_file_holds_what_plain_files_hold(string name)
    {
        using var written = Write(name, OutputFormat.Single);

        ResourceSet.AssertSame(Plain(written), ResourceSet.Of(written.Files.Where(f => f.StartsWith("single/", StringComparison.Ordinal)).Select(written.Read)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Helm_makes_of_the_chart_what_plain_files_hold(string name)
    {
        using var written = Write(name, OutputFormat.Helm);

        ResourceSet.AssertSame(Plain(written), ResourceSet.Of(RealTool.Helm.Run("template", "test", written.PathOf("helm"))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Kustomize_makes_of_the_base_what_plain_files_hold(string name)
    {
        using var written = Write(name, OutputFormat.Kustomize);

        var (expected, built) = (Plain(written), ResourceSet.Of(RealTool.Kubectl.Run("kustomize", written.PathOf(Overlay(written)))));
        // Kustomize writes Unicode's line separators as they are, among blanks, and so its own output does not read back as what it read.
        if (expected.Values.Any(Separators().IsMatch)) (expected, built) = (WithoutBlanks(expected), WithoutBlanks(built));
        ResourceSet.AssertSame(expected, built);
    }

    private static SortedDictionary<string, string> WithoutBlanks(SortedDictionary<string, string> resources) =>
        new(resources.ToDictionary(r => r.Key, r => Blanks().Replace(r.Value, ""), StringComparer.Ordinal), StringComparer.Ordinal);

    private static WrittenProduct Write(string name, OutputFormat format) => new([new DefinitionCase(name).Result], format);

    private static SortedDictionary<string, string> Plain(WrittenProduct written) => written.Plain(EnvironmentOf(written));

    private static string Overlay(WrittenProduct written) => EnvironmentOf(written) is { Length: > 0 } name ? $"kustomize/overlays/{name}" : "kustomize/base";

    private static string EnvironmentOf(WrittenProduct written) => written.Environments[0];

    [GeneratedRegex("[\u0085\u2028\u2029]")]
    private static partial Regex Separators();

    [GeneratedRegex("[ \u0085\u2028\u2029]+")]
    private static partial Regex Blanks();
}
