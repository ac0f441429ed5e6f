using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>The compiler's own properties decide how much a finding matters.</summary>
public sealed class SeverityTests(PackageFixture package) : SandboxTest(package)
{
    // The API server takes it, and warns of it.
    private const string Template = """
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: extra
          annotations:
            kubernetes.io/enforce-mountable-secrets: "true"

        """;

    private void AddProject(string properties = "")
    {
        Sandbox.AddWeb("<ManifestGenTemplatesPath>templates</ManifestGenTemplatesPath>" + properties);
        Sandbox.Write("Web/templates/extra.yaml.scriban", Template);
    }

    [Fact]
    public async Task A_warning_stands_at_the_template_and_can_be_turned_off()
    {
        AddProject();
        var build = await Sandbox.Build("Web");

        var warning = Assert.Single(build.Warnings);
        Assert.StartsWith("MG", warning.Code, StringComparison.Ordinal);
        Assert.Equal((Sandbox.PathOf("Web/templates/extra.yaml.scriban"), 6), (warning.File, warning.LineNumber));
        Assert.Empty((await Sandbox.Build("Web", $"-p:NoWarn={warning.Code}%3BMG1142")).Warnings);
    }

    [Theory]
    [InlineData("-p:TreatWarningsAsErrors=true")]
    [InlineData("-p:WarningsAsErrors={0}")]
    public async Task A_warning_that_is_made_an_error_keeps_everything_from_being_written(string argument)
    {
        AddProject();
        var code = Assert.Single((await Sandbox.Build("Web")).Warnings).Code;
        var before = Sandbox.Generated();
        Sandbox.Write("Web/templates/extra.yaml.scriban", Template.Replace("extra", "other", StringComparison.Ordinal));

        var error = (await Sandbox.TryBuild("Web", string.Format(System.Globalization.CultureInfo.InvariantCulture, argument, code))).SingleError();

        Assert.Equal(code, error.Code);
        Assert.Equal(before, Sandbox.Generated());
    }

    [Fact]
    public async Task A_warning_can_be_left_out_of_those_that_are_errors()
    {
        AddProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        var code = (await Sandbox.TryBuild("Web")).SingleError().Code;

        var build = await Sandbox.Build("Web", "-p:WarningsNotAsErrors=" + code);

        Assert.Equal(code, Assert.Single(build.Warnings).Code);
    }

    [Fact]
    public async Task An_editorconfig_above_the_output_decides_and_a_change_of_it_is_noticed()
    {
        AddProject();
        var code = Assert.Single((await Sandbox.Build("Web")).Warnings).Code;

        Sandbox.Write(".editorconfig", $"root = true\n[*.yaml]\nmanifestgen_diagnostic.{code}.severity = none\n");
        Assert.Empty((await Sandbox.Build("Web")).Warnings);

        Sandbox.Write(".editorconfig", $"root = true\n[*.yaml]\nmanifestgen_diagnostic.{code}.severity = error\n");
        Assert.Equal(code, (await Sandbox.TryBuild("Web")).SingleError().Code);
    }
}
