using ManifestGen.PackageTests.Images;
using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests;

/// <summary>The sample Shop, as a user builds it.</summary>
[Collection(ContainerMachine.Collection)]
public sealed class ShopTests(PackageFixture package) : SandboxTest(package)
{
    private const string LockFile = "Shop.Deploy/manifestgen.lock.json";

    [Fact]
    public async Task A_plain_build_suits_a_cluster_without_kinds_of_others()
    {
        var held = await Shop();

        var build = await Sandbox.Build("Shop.Deploy");

        Assert.Empty(build.Warnings.Select(w => w.Text));
        Assert.Equal(held, Sandbox.Read(LockFile));
        var groups = Sandbox.Generated("Shop.Deploy").Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(f => f.Value.Split('\n')).Where(l => l.StartsWith("apiVersion: ", StringComparison.Ordinal)).Select(l => l["apiVersion: ".Length..]);
        Assert.Equal(["apps/v1", "autoscaling/v2", "batch/v1", "policy/v1", "rbac.authorization.k8s.io/v1", "v1"], groups.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_environment_is_written_in_every_form_as_the_guard_holds_it()
    {
        var held = await Shop();

        var build = await Sandbox.Build(
            "Shop.Deploy", "-p:ManifestGenEnvironments=\"production;staging;minikube\"", "-p:ManifestGenFormat=\"yaml;single;kustomize;helm;compose\"");

        Assert.Empty(build.Warnings.Select(w => w.Text));
        Assert.Equal(held, Sandbox.Read(LockFile));
        var files = Sandbox.Generated("Shop.Deploy").Keys;
        Assert.Superset(
            new HashSet<string>(
            [
                "production/orders.scaledobject.yaml", "production/storefront.httproute.yaml", "staging/storefront.ingress.yaml", "staging/external-secrets.yaml", "minikube/labels.daemonset.yaml",
                "single/production/shop.yaml", "kustomize/overlays/minikube/kustomization.yaml", "helm/values-production.yaml", "compose/staging/compose.yaml",
            ]),
            files.ToHashSet());
    }

    private async Task<string> Shop()
    {
        await SamplePackages.Bring(Path.GetDirectoryName(Sandbox.Root) ?? Sandbox.Root);
        SampleFolder.CopyTo(Sandbox, Package, "Shop");
        return Sandbox.Read(LockFile);
    }
}
