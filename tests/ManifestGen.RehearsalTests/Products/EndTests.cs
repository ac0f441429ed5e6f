using System.Diagnostics;
using System.Net.NetworkInformation;

namespace ManifestGen.RehearsalTests.Products;

/// <summary>Whatever ends a rehearsal, nothing of it is left.</summary>
public sealed class EndTests
{
    private const int Interrupt = 2;
    private const int Kill = 9;

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Kill)]
    public async Task No_process_and_no_port_is_left(int signal)
    {
        using var product = new RehearsedProduct();
        using var rehearsal = product.Start();
        await product.WaitFor(replicas: 1);

        using (var sent = Process.Start("kill", [$"-{signal}", $"{rehearsal.Id}"])) await sent.WaitForExitAsync(TestContext.Current.CancellationToken);
        await rehearsal.WaitForExitAsync(TestContext.Current.CancellationToken);

        await product.WaitFor(replicas: 0);
        Assert.Equal(signal == Interrupt ? 130 : 137, rehearsal.ExitCode);
        Assert.DoesNotContain(IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners(), l => l.Port == product.Port);
    }
}
