using System.Runtime.CompilerServices;

namespace ManifestGen.Tests.Model;

public sealed class LocationTests
{
    [Fact]
    public void Every_part_knows_the_line_that_it_was_written_on()
    {
        var first = Line() + 1;
        var component = new WebComponent("storefront", new Project("Shop.Web"))
        {
            Ports = [new("http", 8080)],
            Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),
            Health = Health.Http(ready: "/ready", live: "/live"),
            Scaling = Autoscale.Between(2, 10)
                .OnCpu(70.Percent()),
            Spread = [Spread.OverZones()],
        };

        Assert.Equal(first, component.Location.Line);
        Assert.Equal(first + 2, component.Ports[0].Location.Line);
        Assert.Equal(first + 3, component.Resources.Location.Line);
        Assert.Equal(first + 4, component.Health.Ready?.Location.Line);
        Assert.Equal(first + 5, component.Scaling.Location.Line);
        Assert.Equal(first + 6, component.Scaling.Metrics[0].Location.Line);
        Assert.Equal(first + 7, component.Spread[0].Location.Line);
        Assert.EndsWith("LocationTests.cs", component.Location.File, StringComparison.Ordinal);
    }

    private static int Line([CallerLineNumber] int line = 0) => line;
}
