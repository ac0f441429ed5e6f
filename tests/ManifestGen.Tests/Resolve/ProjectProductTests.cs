using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>Builds without a definition.</summary>
public sealed class ProjectProductTests
{
    [Fact]
    public void A_web_project_becomes_a_web_component()
    {
        var product = Build.Clean(null, Build.Of(Build.WebFacts));
        var component = Assert.Single(product.Components);

        Assert.Equal(("shop-web", "shop-web", ComponentKind.Web), (product.Name.Value, component.Name.Value, component.Kind));
        Assert.Equal(OriginKind.Project, component.Name.Origin.Kind);
        Assert.NotNull(component.Service);
        Assert.NotNull(component.Autoscaler);
    }

    [Fact]
    public void A_program_that_is_no_web_project_becomes_a_worker()
    {
        var component = Assert.Single(Build.Clean(null, Build.Of(Build.WorkerFacts)).Components);

        Assert.Equal(ComponentKind.Worker, component.Kind);
        Assert.Equal(1, component.Deployment?.Replicas?.Value);
    }

    [Fact]
    public void A_library_is_no_component() =>
        Assert.Equal(["shop-web"], Build.Clean(null, Build.Of(Build.WebFacts, Build.LibraryFacts)).Components.Select(c => c.Name.Value));

    [Fact]
    public void A_single_component_gives_the_image_its_name_alone() =>
        Assert.Equal("shop-web:1.4.0", Build.Clean(null, Build.Of(Build.WebFacts)).Components[0].Pod.Containers[0].Image.Reference.Value);

    [Fact]
    public void The_container_facts_of_the_project_are_kept()
    {
        var facts = Build.WebFacts with { ContainerRepository = "acme/web", ContainerPort = 5000 };

        var container = Build.Clean(null, Build.Of(facts)).Components[0].Pod.Containers[0];

        Assert.Equal("acme/web:1.4.0", container.Image.Reference.Value);
        Assert.Equal(5000, container.Ports[0].Number.Value);
        Assert.Equal(OriginKind.Project, container.Ports[0].Number.Origin.Kind);
    }

    [Fact]
    public void Nothing_that_runs_is_an_error_at_the_project()
    {
        var found = Assert.Single(Build.Findings(null, Build.Of(Build.LibraryFacts)));

        Assert.Equal(("MG1006", Build.LibraryFacts.Path), (found.Code, found.Location.File));
    }

    [Fact]
    public void A_project_whose_name_cannot_be_used_is_an_error_at_the_project()
    {
        var found = Build.Findings(null, Build.Of(Build.Facts("가게")));

        Assert.Equal([("MG1008", "/src/가게/가게.csproj")], found.Select(d => (d.Code, d.Location.File)));
    }

    [Fact]
    public void Two_projects_whose_names_become_one_are_an_error()
    {
        var found = Assert.Single(Build.Findings(null, Build.Of(Build.Facts("Shop.Web"), Build.Facts("Shop-Web"))));

        Assert.Equal(("MG1003", "/src/Shop-Web/Shop-Web.csproj"), (found.Code, found.Location.File));
    }

    [Fact]
    public void A_mistake_in_the_facts_is_reported_at_the_project()
    {
        var found = Assert.Single(Build.Findings(null, Build.Of(Build.WebFacts with { Version = "" })));

        Assert.Equal(new Location(Build.WebFacts.Path), found.Location);
    }
}
