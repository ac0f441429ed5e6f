namespace ManifestGen.Tests.Model;

public sealed class ImmutabilityTests
{
    [Fact]
    public void A_list_that_changes_later_does_not_change_the_model()
    {
        var ports = new List<Port> { new("http", 8080) };
        var component = new WebComponent("storefront", new Project("Shop.Web")) { Ports = ports };

        ports.Clear();

        Assert.Single(component.Ports);
    }
}
