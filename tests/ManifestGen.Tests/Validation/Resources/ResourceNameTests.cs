using ManifestGen.Engine.Validation.Resources;

namespace ManifestGen.Tests.Validation.Resources;

public sealed class ResourceNameTests
{
    [Theory]
    [InlineData("cpu")]
    [InlineData("ephemeral-storage")]
    [InlineData("hugepages-1Gi")]
    [InlineData("example.com/gpu")]
    [InlineData("kubernetes.io/anything")]
    public void A_container_can_ask_for_it(string name) => Assert.Null(ResourceName.ContainerProblem(name));

    [Theory]
    [InlineData("gpu")]
    [InlineData("storage")]
    [InlineData("pods")]
    [InlineData("requests.cpu")]
    [InlineData("requests.example.com/gpu")]
    [InlineData("")]
    [InlineData("example.com/")]
    public void A_container_cannot_ask_for_it(string name) => Assert.NotNull(ResourceName.ContainerProblem(name));

    [Theory]
    [InlineData("cpu", true)]
    [InlineData("hugepages-2Mi", false)]
    [InlineData("example.com/gpu", false)]
    [InlineData("kubernetes.io/anything", true)]
    public void Only_what_is_shared_can_be_overcommitted(string name, bool expected) => Assert.Equal(expected, ResourceName.CanBeOvercommitted(name));

    [Theory]
    [InlineData("pods", true)]
    [InlineData("services.loadbalancers", true)]
    [InlineData("example.com/gpu", true)]
    [InlineData("cpu", false)]
    [InlineData("requests.example.com/gpu", false)]
    public void What_is_counted_comes_whole(string name, bool expected) => Assert.Equal(expected, ResourceName.IsInteger(name));
}
