using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

public sealed class DefinitionTests(PackageFixture package)
{
    [Fact]
    public async Task What_a_definition_throws_is_reported_at_its_line()
    {
        using var sandbox = new Sandbox(package);
        sandbox.AddDefinedWeb("""
            using ManifestGen;

            public sealed class Shop : IProductDefinition
            {
                public Product Define(BuildContext build)
                {
                    Console.WriteLine("a line of its own");
                    throw new InvalidOperationException("{0} is missing\nin action");
                }
            }
            """);

        var error = (await sandbox.TryBuild("Web")).SingleError();

        Assert.Equal("MG8006", error.Code);
        Assert.Equal(sandbox.PathOf("Web/Shop.cs"), error.File);
        Assert.Equal(8, error.LineNumber);
        Assert.Contains("System.InvalidOperationException: {0} is missing in action", error.Text, StringComparison.Ordinal);
    }
}
