using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Generation;

public sealed class GeneratorTests : IDisposable
{
    private readonly Writing.TemporaryFolder _templates = new();

    [Fact]
    public void The_same_input_gives_the_same_bytes_in_any_culture()
    {
        var expected = Texts(Generate());
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            var turkish = new System.Globalization.CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Thread.CurrentThread.CurrentCulture = turkish;

            Assert.Equal(expected, Texts(Generate()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void No_artifact_holds_a_path_of_this_machine() =>
        Assert.All(Generate().Artifacts, a => Assert.DoesNotContain("/src/", a.Text, StringComparison.Ordinal));

    [Fact]
    public void Every_line_of_an_artifact_has_an_origin() =>
        Assert.All(Generate().Artifacts, a => Assert.Equal(a.Text.Count(c => c == '\n'), a.Lines.Count));

    [Fact]
    public void Many_components_come_out_as_each_would_alone_and_in_order()
    {
        var many = Generate(count: 40);

        Assert.DoesNotContain(many.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(many.Artifacts.Select(a => a.Path).Order(StringComparer.Ordinal), many.Artifacts.Select(a => a.Path));
        Assert.Equal(40, many.Artifacts.Count(a => a.Path.EndsWith(".deployment.yaml", StringComparison.Ordinal)));
        Assert.Equal(Texts(many), Texts(Generate(count: 40)));
    }

    [Fact]
    public void An_environment_has_a_folder_of_its_own() =>
        Assert.All(Generate(options: new GenerationOptions { Environment = "staging" }).Artifacts, a => Assert.StartsWith("staging/", a.Path, StringComparison.Ordinal));

    [Fact]
    public void A_templates_folder_that_does_not_exist_is_one_error_at_the_folder()
    {
        var result = Generate(options: new GenerationOptions { TemplatesPath = _templates["nowhere"] });

        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(("MG2009", _templates["nowhere"]), (found.Code, found.Location.File));
    }

    [Fact]
    public void A_template_that_is_not_in_UTF_8_is_one_error()
    {
        File.WriteAllBytes(_templates["extra.yaml.scriban"], [0x61, 0xff, 0xfe]);

        Assert.Equal(["MG2009"], Own().Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_template_with_the_line_ends_of_Windows_and_a_mark_is_rendered_like_any_other()
    {
        File.WriteAllText(_templates["extra.yaml.scriban"], "\ufeffapiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: {{ component.name }}\r\n");

        var extra = Assert.Single(Own().Artifacts, a => a.Path == "extra.yaml");
        Assert.Equal("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web-0\n", extra.Text);
    }

    [Fact]
    public void A_finding_in_a_file_of_the_users_template_leads_to_the_templates_line()
    {
        File.WriteAllText(_templates["extra.yaml.scriban"], "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ component.name }}\n  lables: {{ component.labels }}\n");

        var found = Assert.Single(Own().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal((_templates["extra.yaml.scriban"], 5), (found.Template.File, found.Template.Line));
        Assert.False(found.Origin.IsKnown);
    }

    [Fact]
    public void Warnings_are_as_severe_as_the_user_says()
    {
        File.WriteAllText(_templates["notes.scriban"], "");
        var options = new GenerationOptions { TemplatesPath = _templates.FullPath };

        Assert.Equal(Severity.Warning, Assert.Single(Generate(options: options).Diagnostics, d => d.Code == "MG2010").Severity);
        Assert.DoesNotContain(Generate(options: options, severities: new SeverityPolicy { Hidden = ["MG2010"] }).Diagnostics, d => d.Code == "MG2010");
        Assert.True(Generate(options: options, severities: new SeverityPolicy { AsErrors = ["MG2010"] }).HasErrors);
    }

    [Fact]
    public void An_editorconfig_decides_on_findings_in_Dockerfiles()
    {
        File.WriteAllText(_templates["Dockerfile.scriban"], "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nADD a b\nUSER 1654\nENTRYPOINT [\"dotnet\", \"Web0.dll\"]\n");
        var options = new GenerationOptions { TemplatesPath = _templates.FullPath };

        var code = Generate(options: options).Diagnostics.First(d => d.Severity == Severity.Warning && d.Location.File.EndsWith("Dockerfile", StringComparison.Ordinal)).Code;

        var none = Generate(options: options with { SeverityFiles = [Severities("/src/.editorconfig", "*Dockerfile", code, "none")] });
        Assert.DoesNotContain(none.Diagnostics, d => d.Code == code || d.Code == "MG7404");
        var error = Generate(options: options with { SeverityFiles = [Severities("/src/.editorconfig", "*Dockerfile", code, "error")] });
        Assert.Contains(error.Diagnostics, d => d.Code == code && d.Severity == Severity.Error);
    }

    [Fact]
    public void An_editorconfig_decides_on_warnings_at_the_users_own_files()
    {
        File.WriteAllText(_templates["notes.scriban"], "");
        var options = new GenerationOptions { TemplatesPath = _templates.FullPath };

        var none = Generate(options: options with { SeverityFiles = [Severities(_templates[".editorconfig"], "*.scriban", "MG2010", "none")] });
        Assert.DoesNotContain(none.Diagnostics, d => d.Code is "MG2010" or "MG7404");
        Assert.True(Generate(options: options with { SeverityFiles = [Severities(_templates[".editorconfig"], "*.scriban", "MG2010", "error")] }).HasErrors);
    }

    [Fact]
    public void What_cannot_be_generated_stays_an_error_whatever_an_editorconfig_says()
    {
        var options = new GenerationOptions { TemplatesPath = _templates["nowhere"], SeverityFiles = [Severities(_templates[".editorconfig"], "*", "MG2009", "none")] };

        Assert.Equal(["MG2009"], Generate(options: options).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_cancelled_generation_ends()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Generator.Generate(Product(1), Facts(1, new GenerationOptions()), cancellation: cancellation.Token));
    }

    public void Dispose() => _templates.Dispose();

    private static GenerationResult Generate(int count = 1, GenerationOptions? options = null, SeverityPolicy? severities = null) =>
        Generator.Generate(Product(count), Facts(count, options ?? new GenerationOptions()), severities, cancellation: TestContext.Current.CancellationToken);

    private static Product Product(int count) => new("shop")
    {
        Components = [.. Enumerable.Range(0, count).Select(i => new WebComponent($"web-{i}", new Project($"Web{i}")) { Health = Health.Http("/ready", "/live") })],
    };

    private static BuildFacts Facts(int count, GenerationOptions options) => new()
    {
        ProjectName = "Shop",
        ProjectDirectory = "/src/Shop",
        Options = options with { OutputPath = "/src/Shop/bin/deploy/" },
        Projects =
        [
            .. Enumerable.Range(0, count).Select(i => new ProjectFacts
            {
                Name = $"Web{i}", Path = $"/src/Web{i}/Web{i}.csproj", AssemblyName = $"Web{i}", TargetFramework = "net10.0", IsWeb = true, Version = "1.0.0", ContextDirectory = "/src",
            }),
        ],
    };

    private static SourceFile Severities(string path, string section, string code, string severity) =>
        new(path, System.Text.Encoding.UTF8.GetBytes($"[{section}]\nmanifestgen_diagnostic.{code}.severity = {severity}\n"));

    private static IEnumerable<(string Path, string Text)> Texts(GenerationResult result) => result.Artifacts.Select(a => (a.Path, a.Text));

    private GenerationResult Own() => Generate(options: new GenerationOptions { TemplatesPath = _templates.FullPath });
}
