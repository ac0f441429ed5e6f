using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>Builds for several environments at once.</summary>
public sealed class EnvironmentTests(PackageFixture package) : SandboxTest(package)
{
    private const string Definition = """
        using ManifestGen;

        public sealed class Shop : IProductDefinition
        {
            public Product Define(BuildContext build) => new("shop")
            {
                Profile = build.Choose<Profile>(new Production(), new Minikube()),
                Components = [new WebComponent("front", Projects.Web) { Replicas = build.Environment == "production" ? 3 : 1 }],
            };
        }
        """;

    [Fact]
    public async Task Each_environment_has_a_folder_of_its_own_made_by_its_profile()
    {
        Sandbox.AddDefinedWeb(Definition, "<ManifestGenEnvironments>production;minikube</ManifestGenEnvironments>");

        await Sandbox.Build("Web");

        var files = Sandbox.Generated();
        Assert.All(files.Keys, path => Assert.True(path.StartsWith("production/", StringComparison.Ordinal) || path.StartsWith("minikube/", StringComparison.Ordinal) || path == ".manifestgen-index", path));
        Assert.Contains("replicas: 3", files["production/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("topologyKey: topology.kubernetes.io/zone", files["production/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("imagePullPolicy: Never", files["minikube/deployment.yaml"], StringComparison.Ordinal);
        Assert.Contains("type: NodePort", files["minikube/service.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_one_environment_leaves_all_of_them_as_they_were()
    {
        Sandbox.AddDefinedWeb(Definition, "<ManifestGenEnvironments>production;minikube</ManifestGenEnvironments>");
        await Sandbox.Build("Web");
        var before = Sandbox.Generated();
        Sandbox.Replace("Web/Shop.cs", "? 3 : 1", "? 4 : -1");

        var error = (await Sandbox.TryBuild("Web")).SingleError();

        Assert.Equal((Sandbox.PathOf("Web/Shop.cs"), 8), (Path.Combine(Sandbox.PathOf("Web"), error.File), error.LineNumber));
        Assert.Equal(before, Sandbox.Generated());
    }
}
