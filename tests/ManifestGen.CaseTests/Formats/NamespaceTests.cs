using ManifestGen.Engine.Formats;

namespace ManifestGen.CaseTests.Formats;

/// <summary>Environments that each have a namespace of their own.</summary>
public sealed class NamespaceTests
{
    public static TheoryData<string> Environments => [.. EnvironmentShop.Names];

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_overlay_of_an_environment_makes_its_resources_in_its_namespace(string environment)
    {
        using var shop = Write(OutputFormat.Kustomize);

        ResourceSet.AssertSame(shop.Plain(environment), ResourceSet.Of(RealTool.Kubectl.Run("kustomize", shop.PathOf($"kustomize/overlays/{environment}"))));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_chart_makes_the_resources_of_an_environment_in_its_namespace(string environment)
    {
        using var shop = Write(OutputFormat.Helm);

        ResourceSet.AssertSame(shop.Plain(environment), ResourceSet.Of(RealTool.Helm.Run("template", "test", shop.PathOf("helm"), "--values", shop.PathOf($"helm/values-{environment}.yaml"))));
    }

    [Fact]
    public void The_base_holds_what_every_environment_has_whatever_their_namespaces_are_called()
    {
        using var shop = Write(OutputFormat.Kustomize);

        Assert.Contains("kustomize/base/order-worker.role.yaml", shop.Files);
        Assert.Contains("kustomize/base/00-namespace.yaml", shop.Files);
        Assert.DoesNotContain("kustomize/overlays/production/order-worker.role.yaml", shop.Files);
        Assert.DoesNotContain("kustomize/overlays/production/patches/order-worker.role.yaml", shop.Files);
        Assert.Contains("namespace: shop-production\n", shop.Read("kustomize/overlays/production/kustomization.yaml"), StringComparison.Ordinal);
    }

    private static WrittenProduct Write(OutputFormat format) => new(EnvironmentShop.GenerateInNamespaces(EnvironmentShop.Names), format);
}
