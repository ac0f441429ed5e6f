using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Validation.Suppression;

public sealed class FindingFilterTests
{
    private const string Root = "/repo";

    [Fact]
    public void An_annotation_turns_a_code_off_for_its_resource_alone()
    {
        var found = Validate(Pod("one", "MG7014=the vendor needs it"), Pod("two"));

        Assert.Equal(["two"], found.Where(d => d.Code == "MG7014").Select(d => d.Message.Split('\'')[3]));
        Assert.DoesNotContain(found, d => d.Code is "MG7401" or "MG7402");
    }

    [Fact]
    public void A_pattern_turns_many_codes_off() => Assert.Empty(Codes(Validate(Pod("one", "MG70xx,\\n MG6xxx")), '6', '7'));

    [Fact]
    public void An_annotation_may_turn_an_error_of_the_servers_rules_off()
    {
        const string faulty = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: A, annotations: {manifestgen.dev/ignore: MG4002=renamed by the operator}}\n";

        Assert.Empty(Validate(faulty));
    }

    [Fact]
    public void What_an_annotation_turns_off_in_vain_is_reported()
    {
        var stale = Assert.Single(Validate(Pod("one", "MG7014, MG7026")), d => d.Code == "MG7401");

        Assert.Contains("MG7026", stale.Message, StringComparison.Ordinal);
        Assert.Equal(3, stale.Location.Line);
    }

    [Fact]
    public void A_setting_is_for_the_files_of_its_section()
    {
        const string config = "[web.yaml]\nmanifestgen_diagnostic.MG7014.severity = none\n";

        Assert.DoesNotContain("MG7014", Found([("/repo/.editorconfig", config)], ("web.yaml", Pod("one"))).Select(d => d.Code));
        Assert.Contains("MG7014", Found([("/repo/.editorconfig", config)], ("api.yaml", Pod("one"))).Select(d => d.Code));
    }

    [Theory]
    [InlineData("error", Severity.Error)]
    [InlineData("info", Severity.Info)]
    [InlineData("Warning", Severity.Warning)]
    public void A_setting_decides_the_severity_even_where_nothing_is_strict(string text, Severity severity)
    {
        var found = Found([("/repo/.editorconfig", $"[*]\nmanifestgen_diagnostic.mg7014.severity = {text}\n")], ("a.yaml", Pod("one")));

        Assert.Equal(severity, Assert.Single(found, d => d.Code == "MG7014").Severity);
    }

    [Fact]
    public void The_nearest_file_decides_and_in_it_the_last_line()
    {
        var found = Found(
            [
                ("/repo/.editorconfig", "[*]\nmanifestgen_diagnostic.MG7014.severity = none\n"),
                ("/repo/deploy/.editorconfig", "[*]\nmanifestgen_diagnostic.MG70xx.severity = error\nmanifestgen_diagnostic.MG7014.severity = info\n"),
            ],
            ("deploy/a.yaml", Pod("one")));

        Assert.Equal(Severity.Info, Assert.Single(found, d => d.Code == "MG7014").Severity);
        Assert.Equal(Severity.Error, Assert.Single(found, d => d.Code == "MG7018").Severity);
    }

    [Fact]
    public void Files_above_a_root_do_not_count()
    {
        var found = Found(
            [("/repo/.editorconfig", "[*]\nmanifestgen_diagnostic.MG7014.severity = none\n"), ("/repo/deploy/.editorconfig", "root = true\n")],
            ("deploy/a.yaml", Pod("one")));

        Assert.Contains("MG7014", found.Select(d => d.Code));
    }

    [Fact]
    public void A_setting_that_applies_to_nothing_is_noted_at_its_line()
    {
        var stale = Assert.Single(Found([("/repo/.editorconfig", "# ours\n[*]\nmanifestgen_diagnostic.MG7026.severity = none\n")], ("a.yaml", Pod("one"))), d => d.Code == "MG7404");

        Assert.Equal(new Location("/repo/.editorconfig", 3, 1), stale.Location);
        Assert.Equal(Severity.Info, stale.Severity);
    }

    [Theory]
    [InlineData("[*]\nmanifestgen_diagnostic.MG7014.severity = off\n")]
    [InlineData("[*]\nmanifestgen_severity.MG7014 = none\n")]
    [InlineData("[*]\nmanifestgen_diagnostic.MG7014.severity = 1\n")]
    [InlineData("[*]\nmanifestgen_diagnostic.MG7014 = none\n")]
    [InlineData("[*]\nmanifestgen_diagnostic.severity = none\n")]
    [InlineData("[*]\nmanifestgen_diagnostic.CA1822.severity = none\n")]
    [InlineData("manifestgen_diagnostic.MG7014.severity = none\n")]
    public void A_line_that_cannot_be_read_is_reported_and_changes_nothing(string config)
    {
        var codes = Found([("/repo/.editorconfig", config)], ("a.yaml", Pod("one"))).Select(d => d.Code).ToArray();

        Assert.Contains("MG7403", codes);
        Assert.Contains("MG7014", codes);
    }

    [Theory]
    [InlineData("[[]]")]
    [InlineData("[[z-a].yaml]")]
    [InlineData("[[a-[b]].yaml]")]
    [InlineData("[{a]")]
    public void A_section_that_means_no_file_is_for_none(string section) =>
        Assert.Contains("MG7014", Found([("/repo/.editorconfig", $"{section}\nmanifestgen_diagnostic.MG7014.severity = none\n")], ("x.yaml", Pod("one"))).Select(d => d.Code));

    [Fact]
    public void What_other_tools_keep_in_the_file_is_passed_over() =>
        Assert.DoesNotContain("MG7403", Found([("/repo/.editorconfig", "root = true\n\n[*.cs]\nindent_size = 4\ndotnet_diagnostic.CA1822.severity = none\n")], ("a.yaml", Pod("one"))).Select(d => d.Code));

    private static string Pod(string name, string? ignored = null) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: {name}{(ignored is null ? "" : $", annotations: {{manifestgen.dev/ignore: \"{ignored}\"}}")}}}\nspec: {{containers: [{{name: {name}, image: \"example.com/a:1\"}}]}}\n";

    private static IEnumerable<string> Codes(IReadOnlyList<Diagnostic> found, params char[] layers) => found.Select(d => d.Code).Where(c => layers.Contains(c[2]));

    private static IReadOnlyList<Diagnostic> Validate(params string[] documents) => Found([], ("a.yaml", string.Join("---\n", documents)));

    private static IReadOnlyList<Diagnostic> Found((string Path, string Text)[] configs, (string Path, string Text) manifests)
    {
        var options = new ValidationOptions { BaseFolder = Root, SeverityFiles = [.. configs.Select(c => new SourceFile(c.Path, Encoding.UTF8.GetBytes(c.Text)))] };
        return [.. Validator.Validate([new SourceFile(manifests.Path, Encoding.UTF8.GetBytes(manifests.Text))], options).Diagnostics];
    }
}
