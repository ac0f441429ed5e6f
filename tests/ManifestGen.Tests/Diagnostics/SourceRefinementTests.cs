using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tests.Diagnostics;

public sealed class SourceRefinementTests
{
    private static readonly Location Rough = new("Shop.cs", 1) { Member = "Replicas" };

    [Fact]
    public void A_place_becomes_that_of_the_property()
    {
        var refinement = new SourceRefinement(_ => "new WebComponent(\"a\", b)\n{\n    Replicas = 0,\n}");

        Assert.Equal(new Location("Shop.cs", 3, 5), refinement.Refine(Rough));
    }

    [Fact]
    public void A_place_stays_when_the_source_cannot_be_read() => Assert.Equal(Rough, new SourceRefinement(_ => null).Refine(Rough));

    [Fact]
    public void A_place_stays_when_the_property_is_not_there() => Assert.Equal(Rough, new SourceRefinement(_ => "new A()").Refine(Rough));

    [Fact]
    public void An_exact_place_needs_no_source()
    {
        var exact = new Location("Shop.cs", 7);

        Assert.Equal(exact, new SourceRefinement(_ => throw new InvalidOperationException("read")).Refine(exact));
    }

    [Fact]
    public void A_source_is_read_once()
    {
        var reads = 0;
        var refinement = new SourceRefinement(_ => $"new A {{ Replicas = {++reads} }}");

        refinement.Refine(Rough);
        refinement.Refine(Rough);

        Assert.Equal(1, reads);
    }
}
