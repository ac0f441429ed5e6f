using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>What a definition changes by the types of Kubernetes' own client, and what fragments change, in builds of a real project.</summary>
public sealed class CustomizationTests(PackageFixture package) : SandboxTest(package)
{
    private const string Customized = """
        using k8s.Models;
        using ManifestGen;

        public sealed class Shop : IProductDefinition
        {
            public Product Define(BuildContext build) => new("shop")
            {
                Components =
                [
                    new WebComponent("front", Projects.Web).Customize<V1Deployment>(d =>
                    {
                        d.Spec.Template.Spec.PriorityClassName = "shop";
                        d.Spec.Template.Metadata.Annotations = new Dictionary<string, string> { ["example.com/number"] = "0x1F" };
                        d.Spec.Template.Spec.Containers[0].Resources.Limits["memory"] = new ResourceQuantity("1Gi");
                    }),
                ],
            };
        }
        """;

    [Fact]
    public async Task A_typed_change_and_a_fragment_change_their_fields_alone()
    {
        Sandbox.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Package.Feed}" />
                <add key="machine" value="{Package.MachineFeed}" />
              </packageSources>
            </configuration>
            """);
        Sandbox.AddDefinedWeb();
        await Sandbox.Build("Web");
        var plain = Sandbox.Read("Web/bin/deploy/deployment.yaml").Split('\n');

        Sandbox.AddWeb(items: """
            <PackageReference Include="KubernetesClient" Version="21.0.8" /><PackageReference Include="YamlDotNet" Version="18.1.0" />
            <ManifestGenFragment Include="../k8s/front.yaml" />
            <ManifestGenFragment Include="../k8s/production.yaml" Environments="staging;production" />
            """);
        Sandbox.Write("Web/Shop.cs", Customized);
        Sandbox.Write("k8s/front.yaml", "kind: Deployment\nmetadata:\n  name: front\nspec:\n  minReadySeconds: 10\n");
        Sandbox.Write("k8s/production.yaml", "kind: Deployment\nmetadata:\n  name: front\nspec:\n  minReadySeconds: 99\n");
        await Sandbox.Build("Web", "-p:ManifestGenImageTag=7.0");
        var customized = Sandbox.Read("Web/bin/deploy/deployment.yaml").Split('\n');

        Assert.Equal(
            [
                "          image: shop/front:7.0",
                "              memory: 1Gi",
                "      annotations:",
                "        example.com/number: \"0x1F\"",
                "      priorityClassName: shop",
                "  minReadySeconds: 10",
            ],
            customized.Where(l => !plain.Contains(l)).OrderBy(l => Array.IndexOf(Order, l.Trim().Split(':')[0])));

        // What was merged is read again when it changes.
        Sandbox.Replace("k8s/front.yaml", "10", "20");
        await Sandbox.Build("Web", "-p:ManifestGenImageTag=7.0");
        Assert.Contains("  minReadySeconds: 20", Sandbox.Read("Web/bin/deploy/deployment.yaml").Split('\n'));

        var explained = await Sandbox.Tool("explain", "Web");
        Assert.True(explained.ExitCode == 0, explained.Output);
        Assert.Matches(@"deployment\.yaml:spec\.template\.spec\.priorityClassName +shop +customization .*Shop\.cs:10", explained.Output);
        Assert.Matches(@"deployment\.yaml:spec\.minReadySeconds +20 +fragment .*front\.yaml:5", explained.Output);
    }

    private static readonly string[] Order = ["image", "memory", "annotations", "example.com/number", "priorityClassName", "minReadySeconds"];
}
