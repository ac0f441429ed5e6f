using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>Definitions that cannot be taken or do not come back: one clear error each, at the line that is wrong.</summary>
public sealed class DefinitionTests(PackageFixture package) : SandboxTest(package)
{
    private const string Using = "using ManifestGen;\n";

    [Theory]
    [InlineData("MG8002", 3, "sealed class Shop : IProductDefinition\n{ public Product Define(BuildContext build) => new(\"shop\"); }")]
    [InlineData("MG8004", 2, "public sealed class Shop(int copies) : IProductDefinition\n{ public Product Define(BuildContext build) => new(\"shop\" + copies); }")]
    [InlineData("MG8006", 4, "public sealed class Shop : IProductDefinition\n{ public Product Define(BuildContext build) =>\nthrow new InvalidOperationException(\"no\"); }")]
    [InlineData("MG8007", 3, "public sealed class Shop : IProductDefinition\n{ public Product Define(BuildContext build) => null!; }")]
    [InlineData("MG8011", 3, "public sealed class Shop : IProductDefinition\n{ public Product Define(BuildContext build) { Environment.Exit(0); return null!; } }")]
    public async Task A_definition_that_cannot_be_used_is_an_error_at_its_line(string code, int line, string definition)
    {
        Sandbox.AddDefinedWeb(Using + definition);

        var error = (await Sandbox.TryBuild("Web")).SingleError();

        Assert.Equal((code, Sandbox.PathOf("Web/Shop.cs"), line), (error.Code, error.File, error.LineNumber));
    }
}
