using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>Several components that run one image.</summary>
public sealed class SharedImageTests
{
    [Fact]
    public void The_component_whose_name_the_image_bears_has_it_built()
    {
        var resolved = Build.Clean(
            Build.Product(
                new JobComponent("migrate", Build.Worker) { Image = new("shop/orders"), Arguments = ["migrate"] },
                new WorkerComponent("orders", Build.Worker)),
            Build.Of(Build.WorkerFacts));

        Assert.Equal([false, true], resolved.Components.Select(c => c.BuildsImage));
    }

    [Fact]
    public void The_component_that_says_how_it_is_built_has_it_built()
    {
        var resolved = Build.Clean(
            Build.Product(
                new WorkerComponent("orders", Build.Worker),
                new JobComponent("migrate", Build.Worker) { Image = new("shop/orders") { CacheMounts = false } }),
            Build.Of(Build.WorkerFacts));

        Assert.Equal([false, true], resolved.Components.Select(c => c.BuildsImage));
    }

    [Fact]
    public void Without_either_the_first_has_it_built()
    {
        var resolved = Build.Clean(
            Build.Product(new WorkerComponent("orders", Build.Worker) { Image = new("shop/all") }, new WorkerComponent("mails", Build.Worker) { Image = new("shop/all") }),
            Build.Of(Build.WorkerFacts));

        Assert.Equal([true, false], resolved.Components.Select(c => c.BuildsImage));
    }

    [Fact]
    public void Images_of_different_projects_have_different_names()
    {
        var found = Build.Findings(
            Build.Product(new WebComponent("front", Build.Web) { Image = new("shop/all") }, new WorkerComponent("orders", Build.Worker) { Image = new("shop/all") }),
            Build.Of(Build.WebFacts, Build.WorkerFacts));

        Assert.Equal("MG1147", Assert.Single(found).Code);
        Assert.Contains("different projects", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_image_is_not_built_in_two_ways()
    {
        var found = Build.Findings(
            Build.Product(
                new WorkerComponent("orders", Build.Worker) { Image = new() { Packages = ["fontconfig"] } },
                new JobComponent("migrate", Build.Worker) { Image = new("shop/orders") { Packages = ["curl"] } }),
            Build.Of(Build.WorkerFacts));

        Assert.Equal("MG1147", Assert.Single(found).Code);
    }

    [Fact]
    public void Another_tag_is_another_image()
    {
        var resolved = Build.Clean(
            Build.Product(new WorkerComponent("orders", Build.Worker), new JobComponent("migrate", Build.Worker) { Image = new("shop/orders") { Tag = "migrate" } }),
            Build.Of(Build.WorkerFacts));

        Assert.All(resolved.Components, c => Assert.True(c.BuildsImage));
    }
}
