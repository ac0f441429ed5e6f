using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>Definitions that cannot be taken or do not come back: one clear error each, at the line that is wrong.</summary>
public sealed class DefinitionTests(PackageFixture package) : SandboxTest(package)
{
    private const string Using = "using ManifestGen;\n";

    [Theory]
    [InlineData("MG8002", 3, "sealed class Shop : IProductDefinition\n{ public Product Define(BuildContext build) => new(\"shop\"); }")]
    [InlineData("MG8003", 3, "public abstract class Shop : IProductDefinition\n{ public Product Define(BuildContext build) => new(Name); protected abstract string Name { get; } }")]
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

    [Fact]
    public async Task Several_definitions_are_an_error_at_each_until_the_property_names_one()
    {
        Sandbox.AddDefinedWeb(Using + "public sealed class Shop : IProductDefinition\n{ public Product Define(BuildContext build) => new(\"shop\"); }\npublic sealed class Old : IProductDefinition\n{ public Product Define(BuildContext build) => new(\"old\"); }");

        var build = await Sandbox.TryBuild("Web");
        var unknown = (await Sandbox.TryBuild("Web", "-p:ManifestGenDefinition=Nobody")).SingleError();

        Assert.Equal([("MG8001", 3), ("MG8001", 5)], build.Errors.Select(e => (e.Code, e.LineNumber)).OrderBy(e => e.LineNumber));
        Assert.Equal(("MG8005", Sandbox.PathOf("Web/Web.csproj")), (unknown.Code, unknown.File));
        Assert.Contains("'Old' or 'Shop'", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_that_waits_is_an_error_once_its_time_is_over()
    {
        Sandbox.AddDefinedWeb(
            Using + "public sealed class Shop : IProductDefinition\n{ public Product Define(BuildContext build) { Thread.Sleep(Timeout.Infinite); return null!; } }",
            "<ManifestGenTimeout>1</ManifestGenTimeout>");

        var error = (await Sandbox.TryBuild("Web")).SingleError();

        Assert.Equal(("MG8010", Sandbox.PathOf("Web/Shop.cs")), (error.Code, error.File));
    }

    [Fact]
    public async Task A_definition_is_told_which_assembly_is_missing_and_which_is_not_what_it_was_compiled_against()
    {
        Sandbox.AddProject("Naming", "");
        Sandbox.Write("Naming/Names.cs", "public static class Names { public static string Shop => \"shop\"; }");
        Sandbox.AddProject("Shared", "", """<ProjectReference Include="../Naming/Naming.csproj" />""");
        Sandbox.Write("Shared/Shops.cs", "public static class Shops { public static string Name => Names.Shop; }");
        Sandbox.AddWeb(items: """<ProjectReference Include="../Shared/Shared.csproj" Private="$(CopiesShared)" />""");
        Sandbox.Write("Web/Shop.cs", Using + "public sealed class Shop : IProductDefinition\n{ public Product Define(BuildContext build) => new(Shops.Name) { Components = [new WebComponent(\"front\", Projects.Web)] }; }");

        var missing = (await Sandbox.TryBuild("Web", "-p:CopiesShared=false")).SingleError();
        await Sandbox.Build("Web");
        Sandbox.Replace("Naming/Names.cs", "Shop =>", "Store =>");
        await Sandbox.Build("Naming");
        var other = (await Sandbox.TryBuild("Web", "-p:BuildProjectReferences=false")).SingleError();

        Assert.Equal(("MG8008", Sandbox.PathOf("Web/Shop.cs"), 3), (missing.Code, missing.File, missing.LineNumber));
        Assert.Contains("'Shared'", missing.Text, StringComparison.Ordinal);
        Assert.Equal("MG8009", other.Code);
        Assert.Contains("get_Shop", other.Text, StringComparison.Ordinal);
    }
}
