using ManifestGen.Engine.Formats;

namespace ManifestGen.CaseTests.Formats;

/// <summary>The one file of everything.</summary>
public sealed class SingleFileTests
{
    [Fact]
    public void What_others_need_comes_first()
    {
        using var shop = new WrittenProduct(EnvironmentShop.Generate("production"), OutputFormat.Single);

        var kinds = shop.Read("single/production/shop.yaml").Split('\n').Where(l => l.StartsWith("kind: ", StringComparison.Ordinal)).Select(l => l[6..]).ToList();
        string[] order = ["ServiceAccount", "ConfigMap", "Service", "Deployment", "HorizontalPodAutoscaler", "PodDisruptionBudget", "Ingress"];
        Assert.Equal(kinds.OrderBy(k => Array.IndexOf(order, k)), kinds);
        Assert.Equal(order, kinds.Distinct());
    }

    [Fact]
    public void Plain_files_stay_where_they_are_when_other_forms_are_added()
    {
        using var plain = new WrittenProduct(EnvironmentShop.Generate("production"), OutputFormat.Yaml);
        using var all = new WrittenProduct(EnvironmentShop.Generate("production"), Enum.GetValues<OutputFormat>());

        Assert.All(plain.Files, f => Assert.Equal(plain.Read(f), all.Read(f)));
    }

    [Fact]
    public void A_form_alone_has_the_Dockerfiles_beside_it_and_no_plain_manifests()
    {
        using var shop = new WrittenProduct(EnvironmentShop.Generate("production"), OutputFormat.Single);

        Assert.Equal(
            ["production/order-worker.Dockerfile", "production/order-worker.Dockerfile.dockerignore"],
            shop.Files.Where(f => f.StartsWith("production/order-worker.", StringComparison.Ordinal)));
    }
}
