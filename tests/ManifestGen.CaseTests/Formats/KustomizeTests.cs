using ManifestGen.Engine.Formats;

namespace ManifestGen.CaseTests.Formats;

/// <summary>What kustomize makes of the overlays.</summary>
public sealed class KustomizeTests : IDisposable
{
    private readonly WrittenProduct _shop = new(EnvironmentShop.Generate(EnvironmentShop.Names), OutputFormat.Kustomize);

    public static TheoryData<string> Environments => [.. EnvironmentShop.Names];

    [Theory]
    [MemberData(nameof(Environments))]
    public void The_overlay_of_an_environment_makes_its_resources(string environment) =>
        ResourceSet.AssertSame(_shop.Plain(environment), ResourceSet.Of(RealTool.Kubectl.Run("kustomize", _shop.PathOf($"kustomize/overlays/{environment}"))));

    [Fact]
    public void The_base_holds_what_every_environment_has() =>
        Assert.DoesNotContain(_shop.Files, f => f.StartsWith("kustomize/base/reports.", StringComparison.Ordinal) || f == "kustomize/base/storefront.hpa.yaml");

    [Fact]
    public void The_overlay_of_the_environment_that_the_base_has_adds_nothing() =>
        Assert.Equal(["kustomize/overlays/development/kustomization.yaml"], _shop.Files.Where(f => f.StartsWith("kustomize/overlays/development/", StringComparison.Ordinal)));

    [Fact]
    public void Tags_and_numbers_of_Pods_are_set_by_fields_of_their_own()
    {
        var kustomization = _shop.Read("kustomize/overlays/production/kustomization.yaml");

        Assert.Contains("images:\n  - name: registry.example.com/shop/orders\n    newTag: \"1.3.9\"\n", kustomization, StringComparison.Ordinal);
        Assert.Contains("replicas:\n  - name: order-worker\n    count: 6\n", kustomization, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_holds_the_changed_fields_alone() => Assert.Equal(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: storefront
        data:
          limit: "500"

        """,
        _shop.Read("kustomize/overlays/staging/patches/storefront.configmap.yaml"));

    [Fact]
    public void A_namespace_goes_over_all_resources_and_changes_nothing_else()
    {
        var folder = _shop.PathOf("kustomize/own");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "kustomization.yaml"), "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: shop-eu\nresources:\n  - ../overlays/production\n");

        var built = ResourceSet.Of(RealTool.Kubectl.Run("kustomize", folder));

        Assert.All(built.Keys, key => Assert.Contains(" shop-eu/", key, StringComparison.Ordinal));
        Assert.Equal(_shop.Plain("production").Values, built.Values.Select(v => v.Replace(",\n\"namespace\":\"shop-eu\"", "", StringComparison.Ordinal)));
    }

    public void Dispose() => _shop.Dispose();
}
