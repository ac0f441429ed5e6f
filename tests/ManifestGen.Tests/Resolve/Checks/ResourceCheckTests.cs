namespace ManifestGen.Tests.Resolve.Checks;

public sealed class ResourceCheckTests
{
    private static readonly Memory Enough = Memory.Mebibytes(256);

    [Theory]
    [InlineData(0)]
    [InlineData(-250)]
    public void A_request_is_more_than_zero(int millicores)
    {
        var resources = new ContainerResources(Cpu.Millicores(millicores), Enough);

        Found.At("MG1060", resources, "", Findings(resources));
    }

    [Fact]
    public void A_limit_is_more_than_zero_and_no_less_than_the_request()
    {
        var resources = new ContainerResources(Cpu.Millicores(250), Enough) { CpuLimit = Cpu.Millicores(0) };

        Found.Codes(Findings(resources), "MG1060", "MG1061");
    }

    [Fact]
    public void A_request_is_no_more_than_its_limit()
    {
        var resources = new ContainerResources(Cpu.Millicores(250), Enough) { MemoryLimit = Memory.Mebibytes(128) };

        var found = Found.At("MG1061", resources, "MemoryLimit", Findings(resources));

        Assert.Contains("256Mi", found.Message, StringComparison.Ordinal);
        Assert.Contains("128Mi", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_may_equal_the_request() =>
        Assert.Empty(Findings(new(Cpu.Millicores(250), Enough) { CpuLimit = Cpu.Millicores(250), MemoryLimit = Enough }));

    [Fact]
    public void Bytes_taken_for_mebibytes_are_noticed()
    {
        var resources = new ContainerResources(Cpu.Millicores(250), Memory.Bytes(256));

        Found.At("MG1062", resources, "", Findings(resources));
    }

    [Fact]
    public void A_unit_too_large_for_any_quantity_is_noticed()
    {
        var resources = new ContainerResources(Cpu.Millicores(250), Memory.Gibibytes(long.MaxValue));

        Found.At("MG1063", resources, "", Findings(resources));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(ContainerResources resources) =>
        Build.Findings(new WorkerComponent("mailer", Build.Worker) { Resources = resources });
}
